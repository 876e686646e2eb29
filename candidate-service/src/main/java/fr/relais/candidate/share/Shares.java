package fr.relais.candidate.share;

import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.ConsentDecision;
import fr.relais.candidate.profile.ConsentPurpose;
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
    public Optional<Share> opened(Candidate candidate, String token) {
        return consent(candidate)
                .flatMap(since -> find(
                                "candidateId = ?1 and tokenSha256 = ?2 and expiresAt > ?3 and createdAt >= ?4",
                                candidate.id(),
                                new ShareToken(token).sha256(),
                                clock.instant(),
                                since)
                        .firstResultOptional());
    }

    /** When the consent was given that stands now: shares from before it ended with the one they rested on. */
    private static Optional<Instant> consent(Candidate candidate) {
        return candidate.consents().stream()
                .filter(decision -> decision.purpose() == ConsentPurpose.PASSPORT)
                .reduce((one, later) -> later)
                .filter(ConsentDecision::granted)
                .map(ConsentDecision::decidedAt);
    }

    /** All that stand, oldest first, without their tokens. */
    public List<ShareView> standing(Candidate candidate) {
        return consent(candidate)
                .map(since -> find(
                                "candidateId = ?1 and expiresAt > ?2 and createdAt >= ?3 order by id",
                                candidate.id(),
                                clock.instant(),
                                since)
                        .list())
                .orElse(List.of())
                .stream()
                .map(ShareView::of)
                .toList();
    }

    /** Newest first, from before {@code before}. */
    List<Share> page(Candidate candidate, @Nullable UUID before, int most) {
        var standing = "candidateId = ?1 and expiresAt > ?2 and createdAt >= ?3";
        var now = clock.instant();
        return consent(candidate)
                .map(since -> before == null
                        ? find(standing + " order by id desc", candidate.id(), now, since)
                        : find(standing + " and id < ?4 order by id desc", candidate.id(), now, since, before))
                .map(query -> query.page(0, most).list())
                .orElse(List.of());
    }

    boolean revoke(UUID candidate, UUID share) {
        return delete("candidateId = ?1 and id = ?2 and expiresAt > ?3", candidate, share, clock.instant()) == 1;
    }

    /** How many of the candidate stand; all others are gone afterwards. */
    long tidied(Candidate candidate, Instant now) {
        consent(candidate)
                .ifPresentOrElse(
                        since -> delete(
                                "candidateId = ?1 and (expiresAt <= ?2 or createdAt < ?3)", candidate.id(), now, since),
                        () -> delete("candidateId", candidate.id()));
        return count("candidateId", candidate.id());
    }
}
