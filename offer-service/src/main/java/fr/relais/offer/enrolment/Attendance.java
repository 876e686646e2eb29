package fr.relais.offer.enrolment;

import java.util.Set;

/** Whether somebody came, each with the reasons that go with it. */
enum Attendance {
    PRESENT(Set.of("ATTENDED", "ATTENDED_PARTLY", "ATTENDED_REMOTELY")),
    ABSENT(Set.of("NO_NEWS", "EXCUSED", "TRANSPORT", "OTHER_COMMITMENT", "FOUND_WORK"));

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> reasons;

    Attendance(Set<String> reasons) {
        this.reasons = reasons;
    }

    Set<String> reasons() {
        return reasons;
    }
}
