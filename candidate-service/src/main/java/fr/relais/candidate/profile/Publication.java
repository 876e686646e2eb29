package fr.relais.candidate.profile;

import java.time.LocalDate;

/** Whether matching is told of a candidate, and why not. */
public enum Publication {
    PUBLISHED,
    /** No consent to matching. */
    NO_CONSENT,
    /** Under 16. */
    TOO_YOUNG;

    /** What holds for the candidate on that day. */
    static Publication of(Candidate candidate, LocalDate today) {
        if (Age.years(candidate.person().birthDate(), today) < Age.MATCHED) {
            return TOO_YOUNG;
        }
        return candidate.grants(ConsentPurpose.MATCHING) ? PUBLISHED : NO_CONSENT;
    }
}
