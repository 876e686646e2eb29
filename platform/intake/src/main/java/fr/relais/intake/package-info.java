/**
 * Reading what other services publish: every partition of the compacted topics, from the beginning, into a view of
 * one's own. What cannot be applied goes to the dead letters with its cause, and the partition goes on.
 */
@NullMarked
package fr.relais.intake;

import org.jspecify.annotations.NullMarked;
