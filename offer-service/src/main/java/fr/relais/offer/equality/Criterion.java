package fr.relais.offer.equality;

/**
 * A criterion of article L1132-1 of the Code du travail that an offer can be seen to ask for. Those that no text of an offer gives
 * away, such as genetic features, are not among them.
 */
public enum Criterion {
    ORIGIN,
    SEX,
    SEXUAL_ORIENTATION,
    AGE,
    FAMILY,
    PREGNANCY,
    RELIGION,
    POLITICS,
    UNION,
    APPEARANCE,
    NAME,
    RESIDENCE,
    BANK,
    HEALTH,
    DISABILITY,
    LANGUAGE,
    POVERTY
}
