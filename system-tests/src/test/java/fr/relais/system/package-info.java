/**
 * The whole system as a stranger meets it: the real servers, the four services as processes of their own, HTTP and
 * Kafka. Nothing of a service's code may be used here.
 */
@NullMarked
package fr.relais.system;

import org.jspecify.annotations.NullMarked;
