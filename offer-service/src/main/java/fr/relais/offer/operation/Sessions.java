package fr.relais.offer.operation;

import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The sessions of operations. */
@ApplicationScoped
public class Sessions {
    private static final String LIST = "sessions";
    private static final String WHAT = "session";

    private final Session database;
    private final Operations operations;
    private final PriorityLog log;
    private final SessionPublisher publisher;
    private final Event<SessionChanged> changed;
    private final Clock clock;

    Sessions(
            Session database,
            Operations operations,
            PriorityLog log,
            SessionPublisher publisher,
            Event<SessionChanged> changed,
            Clock clock) {
        this.database = database;
        this.operations = operations;
        this.log = log;
        this.publisher = publisher;
        this.changed = changed;
        this.clock = clock;
    }

    /** One that the caller may read, or a problem 404. */
    @Transactional
    SessionView require(UUID id) {
        var session = find(id, LockModeType.NONE);
        operations.requireRun(session.operationId());
        return session.view();
    }

    /** The same with its operation, for those who ask about its people. */
    @Transactional
    public Run requireRun(UUID id) {
        var session = find(id, LockModeType.NONE);
        return new Run(session, operations.requireRun(session.operationId()));
    }

    /** The same, locked until the transaction ends. */
    @Transactional
    public Run requireLocked(UUID id) {
        var session = find(id, LockModeType.PESSIMISTIC_WRITE);
        return new Run(session, operations.requireRun(session.operationId()));
    }

    /** One whoever asks for it, locked until the transaction ends. */
    public OperationSession lock(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A session and the operation that it is of. */
    public record Run(OperationSession session, RunOperation operation) {}

    private OperationSession find(UUID id, LockModeType lock) {
        return Optional.ofNullable(database.find(OperationSession.class, id, lock))
                .orElseThrow(() -> Problems.notFound(WHAT));
    }

    /** The sessions of an operation that the caller may read, locked in the order of their ids. */
    public List<OperationSession> lockAll(UUID operation) {
        return database.createQuery(
                        "from OperationSession where operationId = :operation order by id", OperationSession.class)
                .setParameter("operation", operation)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Sessions some of whose reservations have ended, and that nobody else is changing; locked. */
    public List<OperationSession> lockReleased(int most) {
        return database.createNativeQuery(
                        "select * from session where released_at <= :now order by id limit :most for update skip locked",
                        OperationSession.class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultList();
    }

    /** Notes how many seats of a locked session are held, and tells it. */
    public void hold(OperationSession session, int held) {
        session.release(clock.instant());
        if (session.held() != held) {
            session.hold(held);
            publisher.changed(session, operations.held(session.operationId()));
        }
    }

    /** What is decided of the priority that it gives, oldest first; only for its owner, else problem 403 or 404. */
    @Transactional
    List<PriorityLog.Entry> priorityLog(UUID id) {
        operations.requireMine(find(id, LockModeType.NONE).operationId());
        return log.of(id);
    }

    /** A page of an operation that the caller may read, in the order of time. */
    @Transactional
    Page<SessionView> page(UUID operation, PageRequest request) {
        operations.requireRun(operation);
        var query = request.cursor() == null
                ? database.createQuery(
                        "from OperationSession where operationId = :operation order by startsAt, id",
                        OperationSession.class)
                : after(StartCursor.read(LIST, request.cursor()));
        var rows = query.setParameter("operation", operation)
                .setMaxResults(request.limit() + 1)
                .getResultList();
        return Page.of(rows, request.limit(), last -> new StartCursor(last.startsAt(), last.id()).write(LIST))
                .map(OperationSession::view);
    }

    private org.hibernate.query.Query<OperationSession> after(StartCursor cursor) {
        return database.createQuery(
                        "from OperationSession where operationId = :operation"
                                + " and (startsAt > :at or (startsAt = :at and id > :id)) order by startsAt, id",
                        OperationSession.class)
                .setParameter("at", cursor.startsAt())
                .setParameter("id", cursor.id());
    }

    /** A new one of the caller's operation. */
    @Transactional
    SessionView create(UUID operationId, BiFunction<@Nullable SessionBody, RunOperation, SessionBody> body) {
        var operation = operations.writable(operationId, LockModeType.PESSIMISTIC_READ);
        var content = body.apply(null, operation.run());
        var session = new OperationSession(Ids.next(), operationId, content, clock.instant());
        database.persist(session);
        database.flush(); // the log refers to it
        log.note(session.id(), operation.programme(), null, content);
        publisher.changed(session, operation);
        return session.view();
    }

    /** Changes one of the caller's operation; problems 403, 404, 428, 412, and 409 when it gets fewer seats than are held. */
    @Transactional
    SessionView change(
            UUID id, @Nullable String ifMatch, BiFunction<@Nullable SessionBody, RunOperation, SessionBody> change) {
        var session = find(id, LockModeType.PESSIMISTIC_WRITE);
        var operation = operations.writable(session.operationId(), LockModeType.NONE);
        Preconditions.requireMatch(ifMatch, session.version());
        var before = session.content();
        var content = change.apply(before, operation.run());
        if (content.seats() < session.held()) {
            throw Problems.of(ProblemType.CONFLICT, "SEATS_HELD", session.held() + " seats are held");
        }
        if (session.hasSeenPeople() && content.allocatesSeats() != before.allocatesSeats()) {
            throw Problems.of(ProblemType.CONFLICT, "PEOPLE_ENROLLED", "people have come under the other filling");
        }
        if (session.replace(content, clock.instant())) {
            log.note(id, operation.programme(), before, content);
            publisher.changed(session, operation);
            changed.fire(new SessionChanged(session));
        }
        return session.view();
    }
}
