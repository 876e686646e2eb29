/**
 * The real PostgreSQL, Kafka and Keycloak behind the local run and behind every test. Nothing is faked here.
 */
@NullMarked
package fr.relais.local.server;

import org.jspecify.annotations.NullMarked;
