/**
 * Offers: their content, what they ask of the 30 competencies, their life from draft to closure, who may read and write
 * them, and their events. How a foreign format becomes an offer stays outside.
 */
@NullMarked
package fr.relais.offer.posting;

import org.jspecify.annotations.NullMarked;
