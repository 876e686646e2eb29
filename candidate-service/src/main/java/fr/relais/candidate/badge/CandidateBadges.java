package fr.relais.candidate.badge;

import fr.relais.candidate.access.Reach;
import fr.relais.candidate.profile.Candidates;
import fr.relais.http.Page;
import fr.relais.http.Preconditions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The badges of candidates that the caller reaches. */
@RequestScoped
class CandidateBadges {
    private final Candidates candidates;
    private final HeldBadges badges;
    private final BadgeEvents events;
    private final BadgeGrants grants;
    private final Reach reach;

    CandidateBadges(Candidates candidates, HeldBadges badges, BadgeEvents events, BadgeGrants grants, Reach reach) {
        this.candidates = candidates;
        this.badges = badges;
        this.events = events;
        this.grants = grants;
        this.reach = reach;
    }

    /** A badge with its revision. */
    record Found(BadgeView view, long revision) {}

    @Transactional
    Found read(UUID candidateId, UUID id) {
        var candidate = candidates.require(candidateId, reach);
        var badge = badges.require(candidateId, id);
        return new Found(BadgeView.of(candidate, badge), badge.revision());
    }

    @Transactional
    Page<BadgeView> page(UUID candidateId, @Nullable UUID after, int limit, Function<UUID, String> cursor) {
        var candidate = candidates.require(candidateId, reach);
        return Page.of(badges.page(candidateId, after, limit + 1), limit, last -> cursor.apply(last.id()))
                .map(badge -> BadgeView.of(candidate, badge));
    }

    @Transactional
    Page<BadgeView.Event> history(
            UUID candidateId, UUID id, @Nullable UUID after, int limit, Function<UUID, String> cursor) {
        candidates.require(candidateId, reach);
        badges.require(candidateId, id);
        return Page.of(events.page(id, after, limit + 1), limit, last -> cursor.apply(last.id()))
                .map(BadgeView.Event::of);
    }

    /** Removes a badge and what it granted; problems 404, 412 and 428. */
    @Transactional
    void remove(UUID candidateId, UUID id, @Nullable String ifMatch) {
        var candidate = candidates.lock(candidateId, reach);
        var badge = badges.require(candidateId, id);
        Preconditions.requireMatch(ifMatch, badge.revision());
        grants.remove(candidate, badge);
        badges.delete(badge);
    }
}
