/** What no offer may ask for: the criteria of article L1132-1 of the Code du travail. */
@NullMarked
package fr.relais.offer.equality;

import org.jspecify.annotations.NullMarked;
