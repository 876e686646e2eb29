/** Public programmes: who leads and joins them, when, where, and what they are to reach. Nobody's person enters here. */
@NullMarked
package fr.relais.offer.programme;

import org.jspecify.annotations.NullMarked;
