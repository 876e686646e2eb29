package fr.relais.candidate.support.commitment;

/** What the person promises. */
public enum PersonDuty {
    COME_TO_INTERVIEWS,
    SEARCH_ACTIVELY,
    APPLY_TO_OFFERS,
    ATTEND_WORKSHOPS,
    FOLLOW_TRAINING,
    DO_AN_IMMERSION,
    MAKE_ADMINISTRATIVE_STEPS,
    REPORT_CHANGES,
    OTHER
}
