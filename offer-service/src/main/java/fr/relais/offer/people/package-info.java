/** What the other services tell of candidates, as far as seats need it: who accompanies them, and who stands where in which shortlist. */
@NullMarked
package fr.relais.offer.people;

import org.jspecify.annotations.NullMarked;
