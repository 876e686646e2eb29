package fr.relais.offer.posting;

/** Why an offer asks nothing of the 30 competencies, and so ranks nobody. */
enum UnrankedReason {
    /** Its owner wrote an empty list. */
    NO_REQUIREMENTS,
    /** It names no occupation that they could be inferred from. */
    NO_ROME_CODE,
    /** The registry has no profile of its occupation. */
    NO_OCCUPATION_PROFILE,
    /** Its code means another occupation in the ROME version that it names than in the registry's. */
    OTHER_OCCUPATION,
    /** The profile of its occupation asks nothing. */
    EMPTY_OCCUPATION_PROFILE
}
