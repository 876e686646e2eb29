package fr.relais.matching;

import fr.relais.testing.RelaisServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RelaisServers.class, initArgs = @ResourceArg(name = "database", value = "matching"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithServers {}
