package fr.relais.offer.allocation;

import fr.relais.http.Caller;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.enrolment.Enrolment;
import fr.relais.offer.enrolment.ScarceSeats;
import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.people.Shortlists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Proposals of operations: computed with the sessions locked, given only once somebody confirms. */
@ApplicationScoped
class Allocations {
    private final Session database;
    private final ScarceSeats scarce;
    private final Shortlists shortlists;
    private final Giving giving;
    private final Caller caller;
    private final Clock clock;

    Allocations(
            Session database, ScarceSeats scarce, Shortlists shortlists, Giving giving, Caller caller, Clock clock) {
        this.database = database;
        this.scarce = scarce;
        this.shortlists = shortlists;
        this.giving = giving;
        this.caller = caller;
        this.clock = clock;
    }

    /** A proposal, and whether it is new. */
    record Proposed(boolean isNew, AllocationView allocation) {}

    /** Proposes who gets a seat; the same inputs are the same proposal. Problem 409 when nobody asks for one. */
    @Transactional
    Proposed propose(UUID operation, Reader reader) {
        var courses = scarce.lock(operation);
        var inputs = inputs(operation, courses);
        var latest = latest(operation);
        if (latest.filter(one -> !one.isConfirmed() && one.inputs().equals(inputs))
                .isPresent()) {
            return new Proposed(false, latest.get().view(reader));
        }
        if (inputs.applications().isEmpty()) {
            throw Problems.of(ProblemType.CONFLICT, "NOBODY_ASKS", "nobody asks for a seat that is to be allocated");
        }
        latest.filter(one -> !one.isConfirmed()).ifPresent(database::remove);
        database.flush();
        var people =
                inputs.applications().stream().map(Application::candidateId).collect(Collectors.toSet());
        var allocation = new Allocation(
                Ids.next(),
                operation,
                latest.map(Allocation::version).orElse(0L) + 1,
                inputs,
                Proposal.of(inputs, people.size() - shortlists.onAny(people).size()),
                caller.subject(),
                clock.instant());
        database.persist(allocation);
        return new Proposed(true, allocation.view(reader));
    }

    private Inputs inputs(UUID operation, List<OperationSession> sessions) {
        var rankings = sessions.stream().collect(Collectors.toMap(OperationSession::id, this::ranking));
        var asking = scarce.asking(operation);
        var courses = sessions.stream()
                .map(session -> new Course(
                        session.id(),
                        session.seats(),
                        session.reservationsAt(clock.instant()),
                        scarce.held(session),
                        ranks(rankings.getOrDefault(session.id(), NO_RANKING), asking)))
                .toList();
        var applications = asking.stream()
                .filter(one -> rankings.containsKey(one.sessionId()))
                .map(Allocations::application)
                .toList();
        var versions = rankings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().version()));
        return new Inputs(courses, applications, versions, false);
    }

    /** Of those who ask alone: the others are nobody's business here. */
    private static Map<UUID, Integer> ranks(Shortlists.Ranking ranking, List<Enrolment> asking) {
        var ranks = ranking.ranks();
        ranks.keySet().retainAll(asking.stream().map(Enrolment::candidateId).collect(Collectors.toSet()));
        return ranks;
    }

    private static final Shortlists.Ranking NO_RANKING = new Shortlists.Ranking(0, List.of());

    private Shortlists.Ranking ranking(OperationSession session) {
        var offer = session.offerId();
        return offer == null ? NO_RANKING : shortlists.of(offer);
    }

    private static Application application(Enrolment enrolment) {
        return new Application(
                enrolment.id(),
                enrolment.candidateId(),
                enrolment.sessionId(),
                enrolment.preference(),
                enrolment.publics());
    }

    /** The latest proposal, or problem 404. */
    @Transactional
    AllocationView require(UUID operation, Reader reader) {
        return requireLatest(operation).view(reader);
    }

    /**
     * Gives the seats as proposed. Problems 404, 428 and 412 by the proposal's tag; 409 when it was confirmed, or when somebody asks,
     * withdrew, or sits since.
     */
    @Transactional
    AllocationView confirm(UUID operation, @Nullable String ifMatch, Reader reader) {
        var sessions = scarce.lock(operation);
        var allocation = requireLatest(operation);
        Preconditions.requireMatch(ifMatch, allocation.version());
        if (allocation.isConfirmed()) {
            throw Problems.of(ProblemType.CONFLICT, "CONFIRMED", "its seats were given already");
        }
        if (!allocation.inputs().asksTheSame(inputs(operation, sessions))) {
            throw Problems.of(ProblemType.CONFLICT, "CHANGED_SINCE", "something has changed: propose anew");
        }
        var asking = scarce.asking(operation).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        giving.give(allocation, sessions, asking);
        allocation.confirm(caller.subject(), clock.instant());
        return allocation.view(reader);
    }

    private Allocation requireLatest(UUID operation) {
        return latest(operation).orElseThrow(() -> Problems.notFound("allocation"));
    }

    private Optional<Allocation> latest(UUID operation) {
        return database.createQuery(
                        "from Allocation where operationId = :operation order by version desc", Allocation.class)
                .setParameter("operation", operation)
                .setMaxResults(1)
                .uniqueResultOptional();
    }
}
