package fr.relais.candidate.badge;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.access.Reach;
import fr.relais.candidate.openbadge.VerifiedBadge;
import fr.relais.candidate.profile.CandidateChanges;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Ids;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes what was believed of badges. */
@RequestScoped
class BadgeHolding {
    private final Candidates candidates;
    private final CandidateChanges changes;
    private final HeldBadges badges;
    private final BadgeGrants grants;
    private final Reach reach;
    private final Clock clock;

    BadgeHolding(
            Candidates candidates,
            CandidateChanges changes,
            HeldBadges badges,
            BadgeGrants grants,
            Reach reach,
            Clock clock) {
        this.candidates = candidates;
        this.changes = changes;
        this.badges = badges;
        this.grants = grants;
        this.reach = reach;
        this.clock = clock;
    }

    /** A badge handed in, and whether it is new. */
    record Received(UUID id, boolean fresh) {}

    /** Problem 404. */
    @Transactional(TxType.REQUIRES_NEW)
    void require(UUID candidateId) {
        candidates.require(candidateId, reach);
    }

    /** The person's e-mail as the identity provider verified it, now or before; null when it never did. */
    @Transactional(TxType.REQUIRES_NEW)
    @Nullable
    String verifiedEmail(UUID candidateId, Author author) {
        var candidate = candidates.lock(candidateId, reach);
        changes.apply(candidate, locked -> locked.meet(author));
        return candidate.verifiedEmail();
    }

    /** The badge, held by this candidate and with its grants; problems 404 and 409. */
    @Transactional
    Received hold(UUID candidateId, VerifiedBadge verified, Author author) {
        var candidate = candidates.lock(candidateId, reach);
        var known = badges.named(verified.issuer(), verified.id()).orElse(null);
        if (known == null) {
            var badge = new HeldBadge(Ids.next(), candidateId, verified, author.writer(), clock.instant());
            persist(badge);
            grants.receive(candidate, badge);
            return new Received(badge.id(), true);
        }
        if (!known.candidateId().equals(candidateId)) {
            throw taken();
        }
        known.verify(verified, clock.instant());
        grants.settle(candidate, known, HeldState.ACTIVE, null);
        return new Received(known.id(), false);
    }

    private void persist(HeldBadge badge) {
        try {
            badges.persistAndFlush(badge);
        } catch (ConstraintViolationException e) {
            throw taken(); // by a request at the same time
        }
    }

    private static RuntimeException taken() {
        return Problems.of(ProblemType.CONFLICT, "BADGE_TAKEN", "another candidate holds this badge");
    }
}
