package fr.relais.matching.core;

/** What beside competencies decides whether a pair can be. */
public enum Condition {
    LOCATION,
    CONTRACT,
    WORKING_TIME,
    START,
    SCHEDULE,
    LICENCE,
    EXPERIENCE,
    AGE;

    /** The answer with its reason; allocates nothing. */
    Reason judge(Offer offer, Candidate candidate) {
        return switch (this) {
            case LOCATION -> Location.judge(offer.site(), candidate.reach());
            case CONTRACT -> Conditions.contract(offer.terms(), candidate.wishes());
            case WORKING_TIME -> Conditions.workingTime(offer.terms(), candidate.wishes());
            case START -> Conditions.start(offer.terms(), candidate.wishes());
            case SCHEDULE -> Conditions.schedule(offer.terms(), candidate.wishes());
            case LICENCE -> Conditions.licence(offer.demands(), candidate.career());
            case EXPERIENCE -> Conditions.experience(offer, candidate.career());
            case AGE -> Conditions.age(offer, candidate.minor());
        };
    }
}
