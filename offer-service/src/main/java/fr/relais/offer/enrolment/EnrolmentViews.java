package fr.relais.offer.enrolment;

import jakarta.enterprise.context.RequestScoped;

/** Enrolments as the caller may see them. */
@RequestScoped
class EnrolmentViews {
    private final EnrolmentTable table;
    private final EnrolmentAccess access;

    EnrolmentViews(EnrolmentTable table, EnrolmentAccess access) {
        this.table = table;
        this.access = access;
    }

    /** As the caller counts it. */
    long version(Enrolment enrolment) {
        return enrolment.version(access.readsPublics(enrolment.candidateId()));
    }

    EnrolmentView of(Enrolment enrolment) {
        var number = enrolment.state() == EnrolmentState.WAITING
                ? Integer.valueOf(table.countWaiting(enrolment.sessionId(), enrolment.arrival()) + 1)
                : null;
        return enrolment.view(number, access.readsPublics(enrolment.candidateId()));
    }
}
