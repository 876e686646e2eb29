/** Ranked pages both ways, for stored offers and simulated ones, with cursors that stay on one state of the index. */
@NullMarked
package fr.relais.matching.ranking;

import org.jspecify.annotations.NullMarked;
