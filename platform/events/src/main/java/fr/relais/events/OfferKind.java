package fr.relais.events;

/** What an offer offers. All published kinds are ranked. */
public enum OfferKind {
    JOB,
    IMMERSION,
    TRAINING,
    VISIT,
    FORUM
}
