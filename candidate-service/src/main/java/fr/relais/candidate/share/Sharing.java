package fr.relais.candidate.share;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.CandidateChanges;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.profile.ConsentPurpose;
import fr.relais.http.Ids;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the person does with shares of the own passport. */
@RequestScoped
class Sharing {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int MOST = 100;

    private final Candidates candidates;
    private final Shares shares;
    private final CandidateChanges changes;
    private final Reach reach;
    private final Clock clock;

    Sharing(Candidates candidates, Shares shares, CandidateChanges changes, Reach reach, Clock clock) {
        this.candidates = candidates;
        this.shares = shares;
        this.changes = changes;
        this.reach = reach;
        this.clock = clock;
    }

    /** Problem 404 before the body is read. */
    @Transactional
    void check(UUID candidate) {
        candidates.require(candidate, reach);
    }

    /** The share with its token, which is known at this moment only; by it the person consents to the purpose passport. */
    @Transactional
    ShareView create(UUID candidate, CreateShare wanted) {
        var now = clock.instant();
        if (!wanted.expiresAt().isAfter(now) || wanted.expiresAt().isAfter(now.plus(LONGEST))) {
            throw Problems.invalid(
                    "/expiresAt", "OUT_OF_RANGE", "must be after now and at most " + LONGEST.toDays() + " days away");
        }
        var locked = candidates.lock(candidate, reach); // one after the other, so that the count holds
        if (shares.tidied(locked, now) >= MOST) {
            throw Problems.of(ProblemType.CONFLICT, "there are " + MOST + " shares: revoke one first");
        }
        changes.apply(locked, person -> person.decideInPerson(ConsentPurpose.PASSPORT, true, now));
        var token = ShareToken.random();
        var share = new Share(Ids.next(), candidate, token, now, wanted.expiresAt());
        shares.persist(share);
        return ShareView.of(share, token);
    }

    @Transactional
    List<Share> page(UUID candidate, @Nullable UUID before, int most) {
        return shares.page(candidates.require(candidate, reach), before, most);
    }

    @Transactional
    void revoke(UUID candidate, UUID share) {
        candidates.require(candidate, reach);
        if (!shares.revoke(candidate, share)) {
            throw Problems.notFound("share");
        }
    }
}
