package fr.relais.candidate;

import fr.relais.testing.RelaisServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service under test has its own PostgreSQL database, Kafka and Keycloak, all real. */
@QuarkusTestResource(value = RelaisServers.class, initArgs = @ResourceArg(name = "database", value = "candidate"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RealServers {}
