package fr.relais.offer.posting;

/** What a person decides of an offer that was flagged: nothing is wrong with it, or it may not be public. */
enum Verdict {
    LAWFUL,
    UNLAWFUL
}
