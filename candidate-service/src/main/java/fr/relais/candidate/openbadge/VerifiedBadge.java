package fr.relais.candidate.openbadge;

import fr.relais.candidate.openbadge.proof.TrustedKeys.TrustedKey;
import fr.relais.candidate.openbadge.status.StatusReference;
import fr.relais.events.BadgeState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A badge that is genuine, in force and this person's.
 *
 * @param issuer as the template names it
 * @param id of this one badge, unique within its issuer
 * @param template what the badge is for; what it grants is said there
 * @param key that signed; null for a hosted badge
 * @param until null when it does not expire
 * @param statuses where to ask again whether it is in force
 */
public record VerifiedBadge(
        Standard standard,
        ProofKind proof,
        String issuer,
        String id,
        String achievement,
        BadgeState template,
        @Nullable TrustedKey key,
        Instant from,
        @Nullable Instant until,
        List<StatusReference> statuses) {
    public VerifiedBadge {
        statuses = List.copyOf(statuses);
    }
}
