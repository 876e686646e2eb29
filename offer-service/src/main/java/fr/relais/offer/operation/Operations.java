package fr.relais.offer.operation;

import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.owner.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The operations there are. */
@ApplicationScoped
public class Operations {
    private static final String LIST = "operations";
    private static final String WHAT = "operation";
    private static final String GIVES_PRIORITY = "jsonb_typeof(content -> 'openedFirst') = 'object'"
            + " or (jsonb_typeof(content -> 'reservations') = 'array' and content -> 'reservations' <> '[]')";

    private final Session database;
    private final Ownership ownership;
    private final SessionPublisher publisher;

    Operations(Session database, Ownership ownership, SessionPublisher publisher) {
        this.database = database;
        this.ownership = ownership;
        this.publisher = publisher;
    }

    /** One that the caller may read, or a problem 404. */
    @Transactional
    OperationView require(UUID id) {
        return readable(id).view();
    }

    /** The same, for those who ask about its people. */
    @Transactional
    public RunOperation requireRun(UUID id) {
        return readable(id).run();
    }

    /** One for those who see counts alone, published or not. */
    @Transactional
    public RunOperation requireCounted(UUID id) {
        return find(id).run();
    }

    /** Problem 403 or 404 unless the caller owns it. */
    @Transactional
    public RunOperation requireMine(UUID id) {
        return writable(id, LockModeType.NONE).run();
    }

    private Operation readable(UUID id) {
        ownership.requireReader();
        var operation = find(id);
        ownership.requireReadable(operation.isPublished(), operation.owner(), WHAT);
        return operation;
    }

    private Operation find(UUID id) {
        return Optional.ofNullable(database.find(Operation.class, id)).orElseThrow(() -> Problems.notFound(WHAT));
    }

    /** The one that a session is of. */
    Operation held(UUID id) {
        return database.find(Operation.class, id);
    }

    Operation writable(UUID id, LockModeType lock) {
        var operation = Optional.ofNullable(database.find(Operation.class, id, lock))
                .orElseThrow(() -> Problems.notFound(WHAT));
        ownership.requireWritable(operation.isPublished(), operation.owner(), WHAT);
        return operation;
    }

    /**
     * A page of those that the caller may read, the newest first.
     *
     * @param programme by its code; null for all
     */
    @Transactional
    Page<OperationView> page(@Nullable String programme, PageRequest request) {
        var after = request.after(LIST);
        var query = database.createNativeQuery(
                        "select * from operation o where (cast(:after as uuid) is null or id < cast(:after as uuid))"
                                + " and (cast(:programme as text) is null or programme = :programme) and "
                                + ownership.listed("o") + " order by id desc limit :rows",
                        Operation.class)
                .setParameter("after", after == null ? null : after.toString(), String.class)
                .setParameter("programme", programme, String.class)
                .setParameter("rows", request.limit() + 1);
        if (ownership.listedMine() != null) {
            query.setParameter("mine", ownership.listedMine());
        }
        return Page.of(query.getResultList(), request.limit(), last -> Cursors.write(LIST, last.id()))
                .map(Operation::view);
    }

    /** A new one, the caller's own. */
    @Transactional
    OperationView create(OperationBody body) {
        var operation = new Operation(Ids.next(), ownership.requireMine(), body);
        database.persist(operation);
        return operation.view();
    }

    /** Changes the caller's own; problems 403, 404, 428 and 412. What its sessions tell changes with it. */
    @Transactional
    OperationView change(UUID id, @Nullable String ifMatch, UnaryOperator<OperationBody> change) {
        var operation = writable(id, LockModeType.PESSIMISTIC_WRITE);
        Preconditions.requireMatch(ifMatch, operation.version());
        var before = operation.run();
        operation.replace(requireHeld(id, before, change.apply(operation.content())));
        if (operation.isPublished() != before.published()
                || !Objects.equals(operation.programme(), before.programme())) {
            publisher.operationChanged(operation);
        }
        return operation.view();
    }

    /** Problem 409 for what sessions and their people rest on. */
    private OperationBody requireHeld(UUID id, RunOperation before, OperationBody now) {
        var programme = before.programme();
        if (programme != null && !programme.equals(now.programme()) && isAnySession(id, GIVES_PRIORITY)) {
            throw Problems.of(ProblemType.CONFLICT, "PRIORITY_GIVEN", "sessions give priority under this programme");
        }
        if (before.published() && !now.isPublished() && isAnySession(id, "arrivals > 0")) {
            throw Problems.of(ProblemType.CONFLICT, "PEOPLE_ENROLLED", "people are enrolled and would not find it");
        }
        return now;
    }

    private boolean isAnySession(UUID operation, String condition) {
        return database.createNativeQuery(
                                "select count(*) from session where operation_id = :id and (" + condition + ")",
                                Long.class)
                        .setParameter("id", operation)
                        .getSingleResult()
                > 0;
    }
}
