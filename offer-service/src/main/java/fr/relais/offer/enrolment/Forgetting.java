package fr.relais.offer.enrolment;

import fr.relais.http.Ids;
import fr.relais.offer.operation.Sessions;
import fr.relais.offer.people.PersonErased;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashSet;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * Forgets who was erased: seats that are still to come fall free; what was stays as a number, under a new id that leads nowhere and
 * without publics. Whoever cannot be forgotten now is tried again, and told again at the next start.
 */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Queue<PersonErased> erased = new ConcurrentLinkedQueue<>();
    private final EnrolmentTable table;
    private final Sessions sessions;
    private final Seating seating;
    private final Event<Forgotten> copies;
    private final Clock clock;

    Forgetting(EnrolmentTable table, Sessions sessions, Seating seating, Event<Forgotten> copies, Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.seating = seating;
        this.copies = copies;
        this.clock = clock;
    }

    void note(@Observes PersonErased person) {
        erased.add(person);
    }

    @Scheduled(every = "{relais.offer.forgetting-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetAll() {
        try {
            for (var person = erased.peek(); person != null; person = erased.peek()) {
                var next = person;
                QuarkusTransaction.requiringNew().run(() -> forget(next));
                erased.remove();
            }
        } catch (RuntimeException e) {
            LOG.warnf("who was erased is forgotten later: %s", e.getMessage());
        }
    }

    private void forget(PersonErased person) {
        var nobody = Ids.next();
        var forgotten = new HashSet<UUID>();
        for (var enrolment : table.of(person.candidateId(), person.at())) {
            var session = sessions.lock(enrolment.sessionId());
            table.refresh(enrolment);
            enrolment.forget(nobody);
            forgotten.add(enrolment.id());
            if (session.movesUpAt(clock.instant())) {
                enrolment.withdraw();
                seating.settle(session);
            }
        }
        copies.fire(new Forgotten(person.candidateId(), forgotten));
    }
}
