package fr.relais.candidate.support.handover;

import fr.relais.candidate.access.Writer;
import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.candidate.support.obstacle.Obstacles;
import fr.relais.candidate.support.portfolio.Memberships;
import fr.relais.candidate.support.structure.Structures;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person gets from one structure to another. */
@RequestScoped
class Handing {
    private final Handovers handovers;
    private final Structures structures;
    private final Memberships memberships;
    private final Obstacles obstacles;
    private final Accompaniment accompaniment;

    Handing(
            Handovers handovers,
            Structures structures,
            Memberships memberships,
            Obstacles obstacles,
            Accompaniment accompaniment) {
        this.handovers = handovers;
        this.structures = structures;
        this.memberships = memberships;
        this.obstacles = obstacles;
        this.accompaniment = accompaniment;
    }

    /** Problem 409 while the structure waits for another answer. */
    @Transactional
    Handover propose(UUID candidate, ProposeHandover proposal) {
        var from = accompaniment.structure();
        accompaniment.lock(candidate);
        if (proposal.toStructure().equals(from)) {
            throw Problems.invalid("/toStructure", "INVALID_VALUE", "must be another structure");
        }
        if (!structures.knows(proposal.toStructure())) {
            throw Problems.invalid("/toStructure", "UNKNOWN_STRUCTURE", "is not a structure that is known here");
        }
        if (handovers.isOpen(candidate, from)) {
            throw Problems.of(ProblemType.CONFLICT, "ALREADY_PROPOSED", "the person has not answered the last one");
        }
        var proposed = new Handover(candidate, from, proposal, accompaniment.writer(), accompaniment.now());
        handovers.persist(proposed);
        return proposed;
    }

    /** Problems 403, 404 and 412, before the body is read; gives the day of the proposal. */
    @Transactional
    LocalDate check(UUID candidate, UUID id, @Nullable String ifMatch) {
        accompaniment.find(candidate);
        var handover = handovers.require(candidate, id);
        requireParty(handover);
        Preconditions.matchIfPresent(ifMatch, handover.revision());
        return accompaniment.day(handover.proposedAt());
    }

    /** Problem 409 when it is no longer open, and for a counsellor where the person can answer with an account. */
    @Transactional
    Handover answer(UUID candidate, UUID id, @Nullable String ifMatch, AnswerHandover said) {
        var locked = accompaniment.lock(candidate);
        var handover = handovers.require(candidate, id);
        requireParty(handover);
        Preconditions.matchIfPresent(ifMatch, handover.revision());
        requireOpen(handover, locked);
        requireOwnWord(locked);
        handover.answer(said.agreed(), answer(said));
        if (!accompaniment.isPerson()) {
            accompaniment.read(candidate, Accessed.HANDOVER_ANSWER);
        }
        if (said.agreed()) {
            handOver(locked, handover, said.obstaclesFollow());
        }
        return handover;
    }

    private void handOver(Candidate locked, Handover handover, boolean obstaclesFollow) {
        memberships.pass(locked, handover.from(), handover.to());
        if (obstaclesFollow) {
            obstacles.pass(locked.id(), handover.from(), handover.to());
        }
    }

    @Transactional
    void withdraw(UUID candidate, UUID id, @Nullable String ifMatch) {
        var locked = accompaniment.lock(candidate);
        var handover = handovers.require(candidate, id);
        requireParty(handover);
        Preconditions.requireMatch(ifMatch, handover.revision());
        requireOpen(handover, locked);
        handover.withdraw();
    }

    private Handover.Answer answer(AnswerHandover said) {
        Writer by = accompaniment.writer();
        return new Handover.Answer(
                by.text(),
                accompaniment.now(),
                Objects.requireNonNullElse(said.way(), AnswerWay.ACCOUNT),
                Objects.requireNonNullElse(said.on(), accompaniment.today()),
                said.obstaclesFollow());
    }

    /** Problem 403 for whoever is neither the person nor of the structure that hands over. */
    private void requireParty(Handover handover) {
        if (!accompaniment.isPerson() && !accompaniment.structure().equals(handover.from())) {
            throw Problems.of(ProblemType.FORBIDDEN, "another structure has proposed this");
        }
    }

    private void requireOwnWord(Candidate locked) {
        if (!accompaniment.isPerson() && locked.subject() != null) {
            throw Problems.of(ProblemType.CONFLICT, "OWN_ACCOUNT", "the person answers with the own account");
        }
    }

    private static void requireOpen(Handover handover, Candidate locked) {
        if (!handover.isOpen() || !locked.structures().contains(handover.from())) {
            throw Problems.of(ProblemType.CONFLICT, "NOT_OPEN", "there is nothing to answer any more");
        }
    }
}
