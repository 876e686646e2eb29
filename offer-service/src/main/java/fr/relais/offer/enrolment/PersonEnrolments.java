package fr.relais.offer.enrolment;

import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.operation.StartCursor;
import fr.relais.offer.owner.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The enrolments of one person, in two queries a page. */
@ApplicationScoped
class PersonEnrolments {
    private static final String LIST = "person-enrolments";

    /** In the order of sessions and not of enrolment: who came while a session was open to some is not everybody's to know. */
    private static final String PAGE =
            "select e, s, o.programme from Enrolment e join OperationSession s on s.id = e.sessionId"
                    + " join Operation o on o.id = s.operationId where e.candidateId = :candidate"
                    + " and (:all = true or o.published = true or o.owner = :mine)"
                    + " and (s.startsAt < :at or (s.startsAt = :at and e.id > :id)) order by s.startsAt desc, e.id";

    private static final String WAITING_BEFORE = "select e.id, (select count(*) from Enrolment other"
            + " where other.sessionId = e.sessionId and other.state = 'WAITING' and other.arrival < e.arrival)"
            + " from Enrolment e where e.id in :ids and e.state = 'WAITING'";

    private final Session database;
    private final EnrolmentAccess access;
    private final Ownership ownership;

    PersonEnrolments(Session database, EnrolmentAccess access, Ownership ownership) {
        this.database = database;
        this.access = access;
        this.ownership = ownership;
    }

    private record Row(
            Enrolment enrolment,
            OperationSession session,
            @Nullable String programme) {
        PersonEnrolmentView view(Map<UUID, Integer> waiting, boolean intimate) {
            return new PersonEnrolmentView(
                    enrolment.view(waiting.get(enrolment.id()), intimate), session.brief(programme));
        }

        String cursor() {
            return new StartCursor(session.startsAt(), enrolment.id()).write(LIST);
        }
    }

    /** A page of those at operations that the caller may read; problem 404 for a person that is not the caller's to read. */
    @Transactional
    Page<PersonEnrolmentView> page(UUID candidate, PageRequest request) {
        access.requirePerson(candidate);
        var page = Page.of(rows(candidate, request), request.limit(), Row::cursor);
        var waiting = waitingNumbers(page.items());
        boolean intimate = access.readsPublics(candidate);
        return page.map(row -> row.view(waiting, intimate));
    }

    private List<Row> rows(UUID candidate, PageRequest request) {
        var cursor = request.cursor();
        var after = cursor == null ? StartCursor.END : StartCursor.read(LIST, cursor);
        var mine = ownership.mine();
        return database
                .createQuery(PAGE, Object[].class)
                .setParameter("candidate", candidate)
                .setParameter("all", ownership.readsAll())
                .setParameter("mine", mine == null ? "" : mine.text())
                .setParameter("at", after.startsAt())
                .setParameter("id", after.id())
                .setMaxResults(request.limit() + 1)
                .getResultList()
                .stream()
                .map(row -> new Row((Enrolment) row[0], (OperationSession) row[1], (String) row[2]))
                .toList();
    }

    private Map<UUID, Integer> waitingNumbers(List<Row> rows) {
        var ids = rows.stream()
                .map(Row::enrolment)
                .filter(one -> one.state() == EnrolmentState.WAITING)
                .map(Enrolment::id)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(WAITING_BEFORE, Object[].class).setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue() + 1));
    }
}
