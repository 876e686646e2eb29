package fr.relais.candidate.badge;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.VerifiedBadge;
import fr.relais.candidate.openbadge.Verifier;
import fr.relais.candidate.registry.RegistryFollower;
import fr.relais.http.Caller;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes badges in. Verifying may have to fetch, so it holds no transaction; what was believed is written in one. */
@RequestScoped
class BadgeIntake {
    private final Verifier verifier;
    private final BadgeHolding holding;
    private final RegistryFollower registry;
    private final Caller caller;

    BadgeIntake(Verifier verifier, BadgeHolding holding, RegistryFollower registry, Caller caller) {
        this.verifier = verifier;
        this.holding = holding;
        this.registry = registry;
        this.caller = caller;
    }

    /** Problems 404 before the body is read, 503 before the registry is. */
    void check(UUID candidateId) {
        holding.require(candidateId);
        registry.requireReady();
    }

    /** The badge, believed but not yet held; problems 422 and 503. May have to fetch: so not within a transaction. */
    VerifiedBadge verify(UUID candidateId, byte[] sent) {
        return verified(sent, holding.verifiedEmail(candidateId, Author.of(caller)));
    }

    /** The badge, held; problems 404 and 409. */
    BadgeHolding.Received hold(UUID candidateId, VerifiedBadge verified) {
        return holding.hold(candidateId, verified, Author.of(caller));
    }

    private VerifiedBadge verified(byte[] sent, @Nullable String email) {
        try {
            return verifier.verify(sent, email);
        } catch (Refusal refusal) {
            // 422 with the refusal's own code, 503 where asking again may help
            var type = refusal.code() == RefusalCode.UNREACHABLE ? ProblemType.UNAVAILABLE : ProblemType.BADGE_REFUSED;
            throw Problems.of(type, refusal.code().name(), refusal.detail());
        }
    }
}
