/** Parts of bodies that several features read in the same way. */
@NullMarked
package fr.relais.offer.body;

import org.jspecify.annotations.NullMarked;
