package fr.relais.offer.enrolment;

import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.operation.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The enrolments of sessions. Each change is one transaction that holds the session's lock: so no seat is given twice. */
@ApplicationScoped
class Enrolments {
    private static final String LIST = "enrolments";
    private static final int CHUNK = 200;

    private final EnrolmentTable table;
    private final Sessions sessions;
    private final Seating seating;
    private final Admission admission;
    private final EnrolmentAccess access;
    private final EnrolmentViews views;
    private final Clock clock;

    Enrolments(
            EnrolmentTable table,
            Sessions sessions,
            Seating seating,
            Admission admission,
            EnrolmentAccess access,
            EnrolmentViews views,
            Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.seating = seating;
        this.admission = admission;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    /** An enrolment as written, and whether it is new. */
    record Written(boolean isNew, EnrolmentView enrolment) {}

    /** Enrols a person; whoever is enrolled already stays as is. Problem 409 with a code when nobody, or not this person, is admitted. */
    @Transactional
    Written enrol(UUID sessionId, EnrolmentBody body) {
        var session = sessions.requireLocked(sessionId).session();
        seating.serialise(session);
        var candidate = access.enrols(body.candidateId());
        var held = table.find(sessionId, candidate);
        if (held.filter(one -> one.state() != EnrolmentState.WITHDRAWN).isPresent()) {
            requireNothingElse(held.get(), body);
            return new Written(false, views.of(held.get()));
        }
        admission.require(session, access.ageGroup(candidate), body.publicsOrNone());
        var enrolment = held.orElseGet(() -> created(sessionId, candidate));
        held.ifPresent(again -> again.comeAnew(orientedBy(), clock.instant()));
        enrolment.replace(body);
        place(enrolment, session);
        return new Written(held.isEmpty(), views.of(enrolment));
    }

    /** Only what the caller sent is compared: who may not write publics learns nothing of them. */
    private static void requireNothingElse(Enrolment held, EnrolmentBody body) {
        boolean isOther = (body.preference() != null && !body.preference().equals(held.preference()))
                || (!body.publicsOrNone().isEmpty()
                        && !(body.publicsOrNone().equals(held.publics())
                                && Objects.equals(body.consent(), held.body().consent())));
        if (isOther) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "ENROLLED_ALREADY",
                    "the person is enrolled, and otherwise: change it by PATCH of " + held.id());
        }
    }

    private Enrolment created(UUID session, UUID candidate) {
        // not in the order of time, which might tell who came while a session was open to some
        var enrolment = new Enrolment(UUID.randomUUID(), session, candidate, orientedBy(), clock.instant());
        table.persist(enrolment);
        return enrolment;
    }

    private @Nullable String orientedBy() {
        var by = access.orientedBy();
        return by == null ? null : by.text();
    }

    private void place(Enrolment enrolment, OperationSession session) {
        if (session.isAllocated()) {
            enrolment.apply(session.arrive());
            return;
        }
        var seat = seating.take(session, enrolment.publics());
        if (seat.isEmpty()) {
            admission.requireWaitingPlace(session, () -> table.countWaiting(session.id(), Long.MAX_VALUE));
            enrolment.queue(session.arrive());
        } else {
            enrolment.come(session.arrive());
            enrolment.seat(seat.get(), clock.instant());
        }
    }

    /** Takes a person out, and moves up who waits; whoever is out stays so. */
    @Transactional
    void withdraw(UUID sessionId, UUID id, @Nullable String ifMatch) {
        change(sessionId, id, ifMatch, () -> {}, (enrolment, session) -> {
            if (enrolment.state() != EnrolmentState.WITHDRAWN) {
                if (enrolment.tookPart()) {
                    throw Problems.of(
                            ProblemType.CONFLICT, "TOOK_PART", "the person was there: record the outcome LEFT instead");
                }
                enrolment.withdraw();
                seating.settle(session);
            }
        });
    }

    /**
     * Changes what is written of an enrolment; problems 403, 404, 428 and 412. Its seat stays.
     *
     * @param right problem 403 for what of the change is not the caller's
     */
    @Transactional
    EnrolmentView change(
            UUID sessionId, UUID id, @Nullable String ifMatch, Runnable right, UnaryOperator<EnrolmentBody> change) {
        return change(sessionId, id, ifMatch, right, (enrolment, session) -> {
            enrolment.replace(change.apply(enrolment.body()));
            seating.settle(session);
        });
    }

    private EnrolmentView change(
            UUID sessionId,
            UUID id,
            @Nullable String ifMatch,
            Runnable right,
            BiConsumer<Enrolment, OperationSession> change) {
        var run = sessions.requireLocked(sessionId);
        seating.serialise(run.session());
        var enrolment = table.require(sessionId, id);
        access.requireWriter(enrolment.candidateId(), run.operation());
        right.run();
        Preconditions.requireMatch(ifMatch, views.version(enrolment));
        var publics = enrolment.publics();
        change.accept(enrolment, run.session());
        if (!enrolment.publics().containsAll(publics)) {
            table.takeBackPublics(enrolment, run.operation().id());
        }
        return views.of(enrolment);
    }

    /** One that the caller may read, or a problem 404. */
    @Transactional
    EnrolmentView require(UUID sessionId, UUID id) {
        var run = sessions.requireRun(sessionId);
        var enrolment = table.require(sessionId, id);
        if (!access.reads(enrolment.candidateId(), run.operation())) {
            throw Problems.notFound("enrolment");
        }
        return views.of(enrolment);
    }

    /** Those of a session that the caller may read, in the order of their ids. */
    @Transactional
    Page<EnrolmentView> page(UUID sessionId, PageRequest request) {
        var run = sessions.requireRun(sessionId);
        access.requireList(run.operation());
        var found = new ArrayList<Enrolment>();
        var after = request.after(LIST);
        int read = CHUNK;
        while (read == CHUNK && found.size() <= request.limit()) {
            var more = table.after(sessionId, after, CHUNK);
            read = more.size();
            after = more.isEmpty() ? after : more.getLast().id();
            more.stream()
                    .filter(one -> access.reads(one.candidateId(), run.operation()))
                    .forEach(found::add);
        }
        var rows = found.subList(0, Math.min(found.size(), request.limit() + 1));
        var waiting = numbers(table.waiting(sessionId, false));
        return Page.of(rows, request.limit(), last -> Cursors.write(LIST, last.id()))
                .map(one -> one.view(waiting.get(one.id()), access.readsPublics(one.candidateId())));
    }

    private static Map<UUID, Integer> numbers(List<Enrolment> waiting) {
        var numbers = HashMap.<UUID, Integer>newHashMap(waiting.size());
        waiting.forEach(one -> numbers.put(one.id(), numbers.size() + 1));
        return numbers;
    }
}
