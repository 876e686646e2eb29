/**
 * What named people decide of pairs: kept with its history, told on its topic, and shown beside the scores, which it never
 * changes. The ordered lists leave out whom a decision keeps out; how, is the core's.
 */
@NullMarked
package fr.relais.matching.decision;

import org.jspecify.annotations.NullMarked;
