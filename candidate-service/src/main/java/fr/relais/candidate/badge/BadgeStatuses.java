package fr.relais.candidate.badge;

import fr.relais.candidate.openbadge.BadgeRegistry;
import fr.relais.candidate.openbadge.ProofKind;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.openbadge.status.StatusReference;
import fr.relais.candidate.openbadge.status.Statuses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks issuers for the status of badges that are held. */
@ApplicationScoped
class BadgeStatuses {
    private final Statuses statuses;
    private final BadgeRegistry registry;
    private final Duration askedAgainAfter;

    BadgeStatuses(
            Statuses statuses,
            BadgeRegistry registry,
            @ConfigProperty(name = "relais.candidate.badges.asked-again-after") Duration askedAgainAfter) {
        this.statuses = statuses;
        this.registry = registry;
        this.askedAgainAfter = askedAgainAfter;
    }

    /** Badges last asked for before this are to be asked for again. */
    Instant due(Instant now) {
        return now.minus(askedAgainAfter);
    }

    /** What the issuer says against a badge; null when nothing. May block for as long as a fetch may. */
    @Nullable
    Refusal ask(HeldBadge badge) {
        var template = registry.template(badge.issuer(), badge.achievement(), badge.signature());
        if (template == null) {
            // nobody was asked: what it was, suspended for one, it stays
            return new Refusal(RefusalCode.ISSUER_UNKNOWN, "no template trusts what vouched for it");
        }
        try {
            // a list that a template names later, or elsewhere, is asked too
            var places =
                    badge.proof() == ProofKind.JWS ? StatusReference.ofSignedAssertions(template) : badge.statuses();
            for (var status : places) {
                statuses.check(status, badge.credentialId(), template);
            }
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }
}
