package fr.relais.offer.enrolment;

import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The table of enrolments. */
@ApplicationScoped
class EnrolmentTable {
    private static final String OF_SESSION = "from Enrolment where sessionId = :session and ";
    /** As the JSON of answers is written. */
    private static final String WITHOUT_PUBLICS = "regexp_replace(regexp_replace(regexp_replace(body,"
            + " '\"publics\":[[][^]]*[]]', '\"publics\":[]'), '\"consent\":[{][^}]*[}]', '\"consent\":null'),"
            + " '\"reservation\":\"[^\"]*\"', '\"reservation\":null')";

    private final Session database;
    private final Event<PublicsTakenBack> copies;

    EnrolmentTable(Session database, Event<PublicsTakenBack> copies) {
        this.database = database;
        this.copies = copies;
    }

    void persist(Enrolment enrolment) {
        database.persist(enrolment);
    }

    /** Reads it again, after its session was locked. */
    void refresh(Enrolment enrolment) {
        database.refresh(enrolment);
    }

    /** The one of that session, or a problem 404. */
    Enrolment require(UUID session, UUID id) {
        return Optional.ofNullable(database.find(Enrolment.class, id))
                .filter(enrolment -> enrolment.sessionId().equals(session))
                .orElseThrow(() -> Problems.notFound("enrolment"));
    }

    Optional<Enrolment> find(UUID session, UUID candidate) {
        return database.createQuery(OF_SESSION + "candidateId = :candidate", Enrolment.class)
                .setParameter("session", session)
                .setParameter("candidate", candidate)
                .uniqueResultOptional();
    }

    /** Of one person from before that time, in the order of sessions. */
    List<Enrolment> of(UUID candidate, Instant before) {
        return database.createQuery(
                        "from Enrolment where candidateId = :candidate and enrolledAt < :before order by sessionId",
                        Enrolment.class)
                .setParameter("candidate", candidate)
                .setParameter("before", before)
                .getResultList();
    }

    /** Deletes what is kept of answers that speak of these enrolments. */
    void forgetAnswers(Collection<UUID> enrolments) {
        enrolments.forEach(
                id -> database.createNativeMutationQuery("delete from idempotency_key where position(:id in body) > 0")
                        .setParameter("id", id.toString())
                        .executeUpdate());
    }

    /**
     * Takes publics out of what is kept of answers; the answers stay, so that a request which is repeated is answered as before. Who
     * deletes old ones meanwhile is not waited for.
     */
    private void takeBackAnswers(UUID enrolment) {
        database.createNativeMutationQuery("update idempotency_key set body = " + WITHOUT_PUBLICS
                        + " where ctid in (select ctid from idempotency_key where position(:id in body) > 0"
                        + " for update skip locked)")
                .setParameter("id", enrolment.toString())
                .executeUpdate();
    }

    /** Takes publics that a person took back out of all copies. */
    void takeBackPublics(Enrolment enrolment, UUID operation) {
        takeBackAnswers(enrolment.id());
        var left = database
                .createQuery("from Enrolment where candidateId = :candidate", Enrolment.class)
                .setParameter("candidate", enrolment.candidateId())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Enrolment::id, Enrolment::publics));
        copies.fire(new PublicsTakenBack(operation, left));
    }

    /** In the order of ids. */
    List<Enrolment> after(UUID session, @Nullable UUID after, int most) {
        return database.createQuery(OF_SESSION + "id > :after order by id", Enrolment.class)
                .setParameter("session", session)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Waits until others who change allocated seats of the operation have committed: so two sessions do not seat the same person. Taken
     * right after the session's lock.
     */
    void lockAllocated(UUID operation) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 5))", Integer.class)
                .setParameter("key", operation.toString())
                .getSingleResult();
    }

    /** Who has a seat in a session of that operation whose seats are allocated. */
    Set<UUID> seatedWhereAllocated(UUID operation) {
        return Set.copyOf(database.createNativeQuery(
                        "select candidate_id from enrolment where state = 'SEATED' and session_id"
                                + ScarceSeats.ALLOCATED,
                        UUID.class)
                .setParameter("operation", operation)
                .getResultList());
    }

    /** Takes somebody who has a seat off the other waiting lists of the operation. */
    void waitNoMore(UUID operation, UUID candidate) {
        database.createNativeQuery(
                        "select * from enrolment where state = 'WAITING' and candidate_id = :candidate and session_id"
                                + ScarceSeats.ALLOCATED,
                        Enrolment.class)
                .setParameter("candidate", candidate)
                .setParameter("operation", operation)
                .getResultList()
                .forEach(Enrolment::withdraw);
    }

    /** The seats that are held. */
    List<Seats.Seat> held(UUID session) {
        var held = new ArrayList<Seats.Seat>();
        database.createQuery(
                        "select reservation, count(*) from Enrolment where sessionId = :session and state = 'SEATED'"
                                + " group by reservation order by reservation",
                        Object[].class)
                .setParameter("session", session)
                .getResultList()
                .forEach(row ->
                        held.addAll(Collections.nCopies(((Long) row[1]).intValue(), new Seats.Seat((String) row[0]))));
        return held;
    }

    /**
     * Who waits, in the order in which they came.
     *
     * @param onlyWithPublics leaves out those who are of no priority public
     */
    List<Enrolment> waiting(UUID session, boolean onlyWithPublics) {
        var some = onlyWithPublics ? "array_length(publics) > 0 and " : "";
        return database.createQuery(OF_SESSION + some + "state = 'WAITING' order by arrival", Enrolment.class)
                .setParameter("session", session)
                .getResultList();
    }

    /** How many wait who came before that number; all for {@code Long.MAX_VALUE}. */
    int countWaiting(UUID session, long before) {
        return database.createQuery(
                        "select count(*) from Enrolment where sessionId = :session and state = 'WAITING'"
                                + " and arrival < :before",
                        Long.class)
                .setParameter("session", session)
                .setParameter("before", before)
                .getSingleResult()
                .intValue();
    }
}
