package fr.relais.events;

import java.util.Arrays;
import java.util.List;

/**
 * Why a decision was taken: of a closed list, each of certain decisions only. None says anything of a person that article
 * L1132-1 of the Code du travail forbids to decide by; distance and hours are reasons of the candidate alone.
 */
public enum DecisionReason {
    NOT_INTERESTED,
    OTHER_JOB_ACCEPTED,
    TRAINING_CHOSEN,
    COMMUTE_TOO_LONG,
    HOURS_UNSUITABLE,
    CONTRACT_UNSUITABLE,
    PAY_UNSUITABLE,
    POSITION_FILLED,
    OTHER_CANDIDATE_CHOSEN,
    COMPETENCY_NOT_SHOWN,
    LICENCE_OR_CARD_MISSING,
    EXPERIENCE_MISSING,
    NOT_AVAILABLE_IN_TIME,
    NO_ANSWER,
    PROPOSED_BY_MISTAKE,
    OFFER_HAS_CHANGED,
    NO_LONGER_LOOKING,
    ON_REQUEST;

    /** Whether it may be the reason of this decision. */
    public boolean isOf(Decision decision) {
        boolean isCandidates = decision == Decision.DECLINED_BY_CANDIDATE;
        boolean isEmployers = decision == Decision.DECLINED_BY_EMPLOYER;
        return switch (this) {
            case NOT_INTERESTED,
                    OTHER_JOB_ACCEPTED,
                    TRAINING_CHOSEN,
                    COMMUTE_TOO_LONG,
                    HOURS_UNSUITABLE,
                    CONTRACT_UNSUITABLE,
                    PAY_UNSUITABLE -> isCandidates;
            case POSITION_FILLED,
                    OTHER_CANDIDATE_CHOSEN,
                    COMPETENCY_NOT_SHOWN,
                    LICENCE_OR_CARD_MISSING,
                    EXPERIENCE_MISSING -> isEmployers;
            case NOT_AVAILABLE_IN_TIME -> isCandidates || isEmployers;
            case NO_ANSWER -> decision.keepsOut();
            case PROPOSED_BY_MISTAKE, OFFER_HAS_CHANGED, NO_LONGER_LOOKING -> decision == Decision.WITHDRAWN;
            case ON_REQUEST -> decision == Decision.PROPOSED;
        };
    }

    /** Those of one decision, none for some. */
    public static List<DecisionReason> of(Decision decision) {
        return Arrays.stream(values()).filter(reason -> reason.isOf(decision)).toList();
    }
}
