package fr.relais.matching.core;

import static fr.relais.matching.core.Answer.NO;
import static fr.relais.matching.core.Answer.UNKNOWN;
import static fr.relais.matching.core.Answer.YES;

/** Why a condition has its answer: the closed list, each for one condition and one answer. */
public enum Reason {
    REMOTE(Condition.LOCATION, YES),
    DEPARTEMENT_ACCEPTED(Condition.LOCATION, YES),
    WITHIN_DISTANCE(Condition.LOCATION, YES),
    TOO_FAR(Condition.LOCATION, NO),
    OTHER_DEPARTEMENT(Condition.LOCATION, NO),
    TOO_FAR_AND_OTHER_DEPARTEMENT(Condition.LOCATION, NO),
    NO_LIMIT_STATED(Condition.LOCATION, UNKNOWN),
    CANDIDATE_PLACE_UNKNOWN(Condition.LOCATION, UNKNOWN),
    OFFER_PLACE_UNKNOWN(Condition.LOCATION, UNKNOWN),

    NO_CONTRACT_WISH(Condition.CONTRACT, YES),
    CONTRACT_WISHED(Condition.CONTRACT, YES),
    CONTRACT_NOT_WISHED(Condition.CONTRACT, NO),
    CONTRACT_NOT_GIVEN(Condition.CONTRACT, UNKNOWN),

    NO_WORKING_TIME_WISH(Condition.WORKING_TIME, YES),
    WORKING_TIME_WISHED(Condition.WORKING_TIME, YES),
    WORKING_TIME_NOT_WISHED(Condition.WORKING_TIME, NO),
    WORKING_TIME_NOT_GIVEN(Condition.WORKING_TIME, UNKNOWN),

    NO_START_DATE(Condition.START, YES),
    AVAILABLE(Condition.START, YES),
    AVAILABLE_LATER(Condition.START, NO),
    AVAILABILITY_NOT_STATED(Condition.START, UNKNOWN),

    NO_SCHEDULE_CONFLICT(Condition.SCHEDULE, YES),
    NIGHTS_REFUSED(Condition.SCHEDULE, NO),
    WEEKENDS_REFUSED(Condition.SCHEDULE, NO),
    NIGHTS_AND_WEEKENDS_REFUSED(Condition.SCHEDULE, NO),

    NO_LICENCE_ASKED(Condition.LICENCE, YES),
    LICENCES_HELD(Condition.LICENCE, YES),
    LICENCE_MISSING(Condition.LICENCE, NO),
    LICENCES_NOT_STATED(Condition.LICENCE, UNKNOWN),

    NO_EXPERIENCE_REQUIRED(Condition.EXPERIENCE, YES),
    OCCUPATION_PRACTISED(Condition.EXPERIENCE, YES),
    OCCUPATION_NOT_PRACTISED(Condition.EXPERIENCE, UNKNOWN),

    ADULT(Condition.AGE, YES),
    OPEN_TO_MINORS(Condition.AGE, YES),
    CLOSED_TO_MINORS(Condition.AGE, NO);

    private final Condition condition;
    private final Answer answer;

    Reason(Condition condition, Answer answer) {
        this.condition = condition;
        this.answer = answer;
    }

    public Condition condition() {
        return condition;
    }

    public Answer answer() {
        return answer;
    }
}
