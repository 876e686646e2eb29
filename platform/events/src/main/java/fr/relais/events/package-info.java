/**
 * What Relais publishes and reads on Kafka: event data as records, topic names and event types. Reader: whoever writes
 * or reads a topic. No framework and no logic beyond the records' own invariants may enter.
 */
@NullMarked
package fr.relais.events;

import org.jspecify.annotations.NullMarked;
