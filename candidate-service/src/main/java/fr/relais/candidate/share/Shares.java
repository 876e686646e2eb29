package fr.relais.candidate.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shares that have not expired; one that was revoked is not there. */
@ApplicationScoped
public class Shares implements PanacheRepositoryBase<Share, UUID> {
    private final Clock clock;

    Shares(Clock clock) {
        this.clock = clock;
    }

    /** The share of that candidate which the token opens now. */
    public Optional<Share> opened(UUID candidate, String token) {
        return find(
                        "candidateId = ?1 and tokenSha256 = ?2 and expiresAt > ?3",
                        candidate,
                        new ShareToken(token).sha256(),
                        clock.instant())
                .firstResultOptional();
    }

    /** All that stand, oldest first, without their tokens. */
    public List<ShareView> standing(UUID candidate) {
        return find("candidateId = ?1 and expiresAt > ?2 order by id", candidate, clock.instant()).stream()
                .map(ShareView::of)
                .toList();
    }

    /** Newest first, from before {@code before}. */
    List<Share> page(UUID candidate, @Nullable UUID before, int most) {
        var now = clock.instant();
        var query = before == null
                ? find("candidateId = ?1 and expiresAt > ?2 order by id desc", candidate, now)
                : find("candidateId = ?1 and expiresAt > ?2 and id < ?3 order by id desc", candidate, now, before);
        return query.page(0, most).list();
    }

    boolean revoke(UUID candidate, UUID share) {
        return delete("candidateId = ?1 and id = ?2 and expiresAt > ?3", candidate, share, clock.instant()) == 1;
    }

    /** How many of the candidate stand; those that have expired are gone afterwards. */
    long tidied(UUID candidate, Instant now) {
        delete("candidateId = ?1 and expiresAt <= ?2", candidate, now);
        return count("candidateId", candidate);
    }
}
