package fr.relais.events;

/** Life of an offer; only a published one is ranked. */
public enum OfferStatus {
    DRAFT,
    PUBLISHED,
    CLOSED
}
