/**
 * Publishing to Kafka without losing a committed change: events are appended in the caller's transaction and relayed
 * afterwards, in order per key, at least once. Nothing else in a service talks to a topic that it owns.
 */
@NullMarked
package fr.relais.outbox;

import org.jspecify.annotations.NullMarked;
