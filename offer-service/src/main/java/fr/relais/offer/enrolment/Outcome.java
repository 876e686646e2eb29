package fr.relais.offer.enrolment;

import java.util.Set;

/** What came of it, each with the reasons that go with it. */
enum Outcome {
    SELECTED(Set.of("MEETS_CONDITIONS", "CONVINCED_AT_INTERVIEW", "PASSED_TEST")),
    ENTERED_TRAINING(Set.of("STARTED", "STARTED_LATER")),
    HIRED(Set.of("CONTRACT_SIGNED", "HIRING_PROMISED")),
    CREATED_BUSINESS(Set.of("REGISTERED")),
    LEFT(Set.of("FOUND_WORK", "OTHER_PATH", "OWN_WISH", "CONDITIONS_NOT_SUITED", "UNREACHABLE", "ENDED_BY_ORGANISER"));

    /** Why one that was recorded is taken back. */
    static final Set<String> TAKEN_BACK = Set.of("RECORDED_BY_MISTAKE", "DID_NOT_COME_TRUE");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> reasons;

    Outcome(Set<String> reasons) {
        this.reasons = reasons;
    }

    Set<String> reasons() {
        return reasons;
    }
}
