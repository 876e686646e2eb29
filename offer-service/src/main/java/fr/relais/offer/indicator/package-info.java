/** How far people come in programmes and operations, against what was to be reached. Counts only; small ones not in public. */
@NullMarked
package fr.relais.offer.indicator;

import org.jspecify.annotations.NullMarked;
