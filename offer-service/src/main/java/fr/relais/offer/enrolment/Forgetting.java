package fr.relais.offer.enrolment;

import fr.relais.http.Ids;
import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.operation.Sessions;
import fr.relais.offer.people.People;
import fr.relais.offer.people.PersonErased;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
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
    private final People people;
    private final Event<Forgotten> copies;
    private final Clock clock;

    Forgetting(
            EnrolmentTable table,
            Sessions sessions,
            Seating seating,
            People people,
            Event<Forgotten> copies,
            Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.seating = seating;
        this.people = people;
        this.copies = copies;
        this.clock = clock;
    }

    void note(@Observes PersonErased person) {
        erased.add(person);
    }

    @Scheduled(every = "{relais.offer.forgetting-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetAll() {
        for (int left = erased.size(); left > 0; left--) {
            var person = erased.remove();
            try {
                QuarkusTransaction.requiringNew().run(() -> forget(person));
            } catch (RuntimeException e) {
                LOG.warnf("who was erased is forgotten later: %s", e.getMessage());
                erased.add(person);
            }
        }
    }

    /** Whoever is known by that id now came back since; else nothing of it may stay, whichever clock said when. */
    private void forget(PersonErased person) {
        var before = people.find(person.candidateId()).isPresent() ? person.at() : clock.instant();
        var enrolments = table.of(person.candidateId(), before);
        var locked = enrolments.stream()
                .map(enrolment -> sessions.lock(enrolment.sessionId()))
                .toList();
        if (enrolments.isEmpty()) {
            return;
        }
        var nobody = Ids.next();
        for (var enrolment : enrolments) {
            table.refresh(enrolment);
            enrolment.forget(nobody);
        }
        locked.forEach(session -> leave(session, enrolments));
        var ids = enrolments.stream().map(Enrolment::id).collect(Collectors.toSet());
        table.forgetAnswers(ids);
        copies.fire(new Forgotten(ids));
    }

    private void leave(OperationSession session, List<Enrolment> enrolments) {
        if (session.movesUpAt(clock.instant())) {
            enrolments.stream()
                    .filter(enrolment -> enrolment.sessionId().equals(session.id()))
                    .forEach(Enrolment::withdraw);
            seating.settle(session);
        }
    }
}
