/**
 * Whose word counts: what several writers state of one person's competencies, side by side, and which statement holds.
 * Plain values; nothing of the person but the statements may enter.
 */
@NullMarked
package fr.relais.candidate.evidence;

import org.jspecify.annotations.NullMarked;
