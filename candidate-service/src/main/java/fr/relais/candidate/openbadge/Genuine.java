package fr.relais.candidate.openbadge;

import fr.relais.candidate.openbadge.credential.BadgeClaims;
import fr.relais.candidate.openbadge.proof.TrustedKeys.TrustedKey;
import fr.relais.candidate.openbadge.status.StatusReference;
import fr.relais.events.BadgeState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A badge that its issuer vouches for; whose it is and whether it is in force is still to be asked. */
record Genuine(
        BadgeClaims claims,
        ProofKind proof,
        BadgeState template,
        @Nullable TrustedKey key,
        List<StatusReference> statuses) {

    VerifiedBadge verified() {
        return new VerifiedBadge(
                claims.standard(),
                proof,
                template.issuer(),
                claims.id(),
                claims.achievement(),
                template,
                key,
                claims.from(),
                claims.until(),
                statuses);
    }
}
