package fr.relais.offer.francetravail;

import fr.relais.offer.posting.OfferContent;

/**
 * An offer of France Travail as far as it comes in.
 *
 * @param id at France Travail
 * @param unknownTerms competencies and savoir-être that stand for none of the 30
 */
record FranceTravailOffer(String id, OfferContent content, int unknownTerms) {}
