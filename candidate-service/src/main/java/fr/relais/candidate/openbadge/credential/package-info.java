/** Reads what a badge claims, strictly: what signing would drop, or two readers could read differently, is refused. */
@NullMarked
package fr.relais.candidate.openbadge.credential;

import org.jspecify.annotations.NullMarked;
