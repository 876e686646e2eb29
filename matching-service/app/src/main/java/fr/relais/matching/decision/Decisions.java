package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionState;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.matching.delivery.DecisionFeed;
import fr.relais.matching.index.LiveIndex;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores decisions and leaves their events in the outbox, in one transaction each. */
@ApplicationScoped
class Decisions {
    private final DecisionTable table;
    private final Outbox outbox;
    private final DecisionFeed feed;
    private final LiveIndex index;
    private final Clock clock;

    Decisions(DecisionTable table, Outbox outbox, DecisionFeed feed, LiveIndex index, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.feed = feed;
        this.index = index;
        this.clock = clock;
    }

    Optional<DecisionState> last(UUID offer, UUID candidate) {
        return table.last(offer, candidate);
    }

    List<Step> steps(UUID offer, UUID candidate) {
        return table.steps(offer, candidate);
    }

    /** Problem 412 when If-Match is there and stale. */
    static void match(@Nullable String ifMatch, @Nullable DecisionState last) {
        if (last == null) {
            Preconditions.matchNothing(ifMatch);
        } else {
            Preconditions.matchIfPresent(ifMatch, last.version());
        }
    }

    /**
     * The decision as it is then, unchanged when nothing is new; problems 404 when the candidate has left, 409 when it may not
     * follow the last or the offer is closed to the candidate's age, and 412.
     */
    @Transactional
    DecisionState decide(UUID offer, UUID candidate, @Nullable String ifMatch, DecisionReader.Decided asked) {
        table.lock(candidate);
        long candidateVersion = index.candidateVersion(candidate);
        requireThere(candidate);
        DecisionState last = table.last(offer, candidate).orElse(null);
        match(ifMatch, last);
        long version = last == null ? table.goneVersion(offer, candidate) : last.version();
        DecisionState next = new DecisionState(
                offer,
                candidate,
                version + 1,
                asked.state(),
                asked.reason(),
                asked.by(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                index.offerVersion(offer),
                candidateVersion);
        boolean isOpen = index.snapshot().offer(offer).isPresent();
        boolean isOvertaken = last != null && isOpen && isOvertaken(last, next);
        if (last != null && !isOvertaken && saysTheSame(last, next)) {
            return last;
        }
        if (!isOpen && asked.state() == Decision.PROPOSED) {
            throw Problems.of(ProblemType.CONFLICT, "OFFER_CLOSED", "nobody is proposed for an offer that is closed");
        }
        requireAllowed(last == null || isOvertaken ? null : last.state(), asked.state());
        requireOldEnough(next);
        table.add(last == null ? null : last.state(), next);
        outbox.append(new OutboxEvent(Topics.DECISION, next.key(), EventTypes.DECIDED, next.version(), next));
        feed.decided(next);
        return next;
    }

    /** Looked at after the version: whoever leaves later does so in a newer one, which deletes this decision. */
    private void requireThere(UUID candidate) {
        if (index.snapshot().candidate(candidate).isEmpty()) {
            throw Problems.notFound("pairing");
        }
    }

    /** Whom the law keeps from this work is not put forward for it; what keeps out is always allowed. */
    private void requireOldEnough(DecisionState next) {
        if (!next.state().keepsOut() && index.isTooYoung(next.offerId(), next.candidateId())) {
            throw Problems.of(
                    ProblemType.CONFLICT, "CLOSED_TO_MINORS", "night, dangerous and security work is closed to minors");
        }
    }

    /** A decision that kept the pair out, until something new became known of it; that the offer was closed is nothing new. */
    private static boolean isOvertaken(DecisionState last, DecisionState next) {
        return last.state().keepsOut()
                && (next.offerVersion() > last.offerVersion() || next.candidateVersion() > last.candidateVersion());
    }

    private static boolean saysTheSame(DecisionState last, DecisionState next) {
        return last.state() == next.state()
                && last.reasonCode() == next.reasonCode()
                && last.by().equals(next.by());
    }

    private static void requireAllowed(@Nullable Decision from, Decision to) {
        if (!Transitions.allow(from, to)) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "TRANSITION_NOT_ALLOWED",
                    (from == null ? "where nothing is decided" : from.name()) + " is followed by "
                            + Transitions.after(from));
        }
    }

    /** Deletes what was decided on somebody who left in that version, with its history, and tells that it is gone. */
    @Transactional
    List<DecisionState> forget(UUID candidate, long version) {
        table.lock(candidate);
        List<DecisionState> gone = table.forget(candidate, version);
        outbox.append(gone.stream()
                .map(decision -> new OutboxEvent(
                        Topics.DECISION, decision.key(), EventTypes.DECISION_ERASED, decision.version() + 1, null))
                .toList());
        return gone;
    }
}
