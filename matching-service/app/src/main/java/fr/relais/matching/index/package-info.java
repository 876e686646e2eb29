/**
 * The candidates and offers to match, as the topics state them, translated into the numbers that the core works with.
 * What the core knows nothing of (HTTP, Kafka, owners) does not enter.
 */
@NullMarked
package fr.relais.matching.index;

import org.jspecify.annotations.NullMarked;
