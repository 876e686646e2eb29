/**
 * Which candidates suit which offers and why, by rules 2026-1: a pure function of one candidate state, one offer state
 * and the curated bridges, in integers that anyone can recompute. Reader: whoever changes scoring, conditions or order.
 * Plain Java: no framework, clock, randomness, input or output may enter, and no fact about a person beyond
 * {@link fr.relais.matching.core.Candidate}.
 */
@NullMarked
package fr.relais.matching.core;

import org.jspecify.annotations.NullMarked;
