package fr.relais.offer.enrolment;

import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.operation.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records whether people came and what came of it: by whom, and for which reason. */
@ApplicationScoped
class Acts {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final EnrolmentTable table;
    private final Sessions sessions;
    private final Seating seating;
    private final ActLog log;
    private final EnrolmentAccess access;
    private final EnrolmentViews views;
    private final Clock clock;

    Acts(
            EnrolmentTable table,
            Sessions sessions,
            Seating seating,
            ActLog log,
            EnrolmentAccess access,
            EnrolmentViews views,
            Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.seating = seating;
        this.log = log;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    /** Problem 409 before the session starts, and for somebody who has no seat. */
    @Transactional
    EnrolmentView attend(UUID session, UUID id, @Nullable String ifMatch, Supplier<RecordAttendance> body) {
        var recorded = requireRecorded(session, id, ifMatch);
        var enrolment = recorded.enrolment();
        var said = body.get();
        requireReason(said.reasonCode(), said.value().reasons());
        var act = act("ATTENDANCE", said.value().name(), said.reasonCode(), said.by(), said.on(), null, null);
        requireStarted(recorded.session(), act);
        if (!enrolment.isSeated()) {
            throw Problems.of(ProblemType.CONFLICT, "NOT_SEATED", "attendance is of those who have a seat");
        }
        if (!(enrolment.attended(said.value()) && isSaidAgain(id, act))) {
            enrolment.attend(said.value());
            log.append(id, act);
        }
        return views.of(enrolment);
    }

    /**
     * Problem 409 before the session starts and for somebody who withdrew, but for having left; and when nothing is there to be taken
     * back.
     */
    @Transactional
    EnrolmentView reach(
            UUID session, UUID id, Outcome outcome, @Nullable String ifMatch, Supplier<RecordOutcome> body) {
        var recorded = requireRecorded(session, id, ifMatch);
        var enrolment = recorded.enrolment();
        var said = body.get();
        requireReason(said.reasonCode(), said.reached() ? outcome.reasons() : Outcome.TAKEN_BACK);
        if ((said.contractType() != null || said.contractMonths() != null) && outcome != Outcome.HIRED) {
            throw Problems.invalid("/contractType", "INVALID_VALUE", "is of those who were hired");
        }
        var value = said.reached() ? "REACHED" : "TAKEN_BACK";
        var act = act(
                outcome.name(),
                value,
                said.reasonCode(),
                said.by(),
                said.on(),
                said.contractType(),
                said.contractMonths());
        if (said.reached() && outcome != Outcome.LEFT) {
            requireComing(recorded, act);
        }
        if (!said.reached() && !enrolment.has(outcome)) {
            throw Problems.of(ProblemType.CONFLICT, "NOT_REACHED", "there is nothing to take back");
        }
        if (!(enrolment.has(outcome) && isSaidAgain(id, act))) {
            enrolment.reach(outcome, said.reached(), said.makesALastingContract());
            log.append(id, act);
        }
        return views.of(enrolment);
    }

    /** What is recorded last of the same, by the same account: sent twice, it is recorded once. */
    private boolean isSaidAgain(UUID id, ActView act) {
        return log.of(id).stream()
                .filter(held -> held.kind().equals(act.kind()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.saysTheSame(act))
                .isPresent();
    }

    /** All that was recorded, oldest first, for who may record too; problems 403 and 404. */
    @Transactional
    List<ActView> history(UUID session, UUID id) {
        var run = sessions.requireRun(session);
        var enrolment = table.require(session, id);
        access.requireRecorder(enrolment.candidateId(), run.operation());
        return log.of(id);
    }

    private record Recorded(OperationSession session, Enrolment enrolment) {}

    private Recorded requireRecorded(UUID session, UUID id, @Nullable String ifMatch) {
        var run = sessions.requireLocked(session);
        seating.serialise(run.session());
        var enrolment = table.require(session, id);
        access.requireRecorder(enrolment.candidateId(), run.operation());
        Preconditions.matchIfPresent(ifMatch, views.version(enrolment));
        return new Recorded(run.session(), enrolment);
    }

    private void requireComing(Recorded recorded, ActView act) {
        if (recorded.enrolment().state() == EnrolmentState.WITHDRAWN) {
            throw Problems.of(ProblemType.CONFLICT, "WITHDRAWN", "the person is not enrolled any more");
        }
        requireStarted(recorded.session(), act);
    }

    private void requireStarted(OperationSession session, ActView act) {
        if (session.isCancelled()) {
            throw Problems.of(ProblemType.CONFLICT, "CANCELLED", "the session was called off");
        }
        if (clock.instant().isBefore(session.startsAt())) {
            throw Problems.of(ProblemType.CONFLICT, "NOT_YET_STARTED", "the session starts at " + session.startsAt());
        }
        if (act.on().isBefore(LocalDate.ofInstant(session.startsAt(), PARIS))) {
            throw Problems.invalid("/on", "OUT_OF_RANGE", "must not be before the session");
        }
    }

    private static void requireReason(String reason, Set<String> known) {
        if (!known.contains(reason)) {
            throw Problems.invalid(
                    "/reasonCode",
                    "INVALID_VALUE",
                    "must be one of " + known.stream().sorted().toList());
        }
    }

    private ActView act(
            String kind,
            String value,
            String reason,
            @Nullable String by,
            @Nullable LocalDate on,
            @Nullable String contractType,
            @Nullable Integer months) {
        var today = LocalDate.ofInstant(clock.instant(), PARIS);
        if (on != null && on.isAfter(today)) {
            throw Problems.invalid("/on", "OUT_OF_RANGE", "must not be in the future");
        }
        return new ActView(
                kind,
                value,
                reason,
                access.recorder(by),
                clock.instant(),
                on == null ? today : on,
                contractType,
                months);
    }
}
