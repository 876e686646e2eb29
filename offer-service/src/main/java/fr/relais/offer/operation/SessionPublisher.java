package fr.relais.offer.operation;

import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

/** Tells of sessions of published operations, in the transaction that changes them. */
@ApplicationScoped
class SessionPublisher {
    private final Session database;
    private final Outbox outbox;

    SessionPublisher(Session database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Tells what a session is now; the caller has it locked and has raised its version. */
    void changed(OperationSession session, Operation operation) {
        var key = session.id().toString();
        if (operation.isPublished()) {
            var state = session.state(operation.programme());
            outbox.append(new OutboxEvent(Topics.SESSION, key, EventTypes.SESSION_PUBLISHED, session.version(), state));
        } else if (session.isTold()) {
            outbox.append(new OutboxEvent(Topics.SESSION, key, EventTypes.SESSION_WITHDRAWN, session.version(), null));
        }
        session.setTold(operation.isPublished());
    }

    /** Tells of all sessions of an operation, which is locked. */
    void operationChanged(Operation operation) {
        database.createQuery("from OperationSession where operationId = :operation order by id", OperationSession.class)
                .setParameter("operation", operation.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(session -> {
                    session.touch();
                    changed(session, operation);
                });
    }
}
