package fr.relais.candidate.openbadge;

import fr.relais.candidate.openbadge.credential.BadgeClaims;
import fr.relais.candidate.openbadge.proof.TrustedAddresses;
import fr.relais.events.BadgeState;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/** The badge templates of the registry as verifying asks for them. */
record Templates(Collection<BadgeState> all) {

    /** The template for what an issuer gave; a badge's own text has no part in it but these two addresses. */
    BadgeState require(String issuer, String achievement) throws Refusal {
        var found = all.stream()
                .filter(template -> template.issuer().equals(issuer))
                .filter(template -> template.achievementIds().contains(achievement))
                .findFirst();
        return found.orElseThrow(() -> unknown(issuer));
    }

    private Refusal unknown(String issuer) {
        return all.stream().anyMatch(template -> template.issuer().equals(issuer))
                ? new Refusal(RefusalCode.ACHIEVEMENT_UNKNOWN, "no template of this issuer is for this achievement")
                : new Refusal(RefusalCode.ISSUER_UNKNOWN, "no template is of this issuer");
    }

    /** The same where the badge may leave its issuer out: then the key decides among templates of the achievement. */
    BadgeState require(BadgeClaims claims, String keyId) throws Refusal {
        if (claims.issuer() != null) {
            return require(claims.issuer(), claims.achievement());
        }
        var ofAchievement = all.stream()
                .filter(template -> template.achievementIds().contains(claims.achievement()))
                .toList();
        return ofAchievement.stream()
                .filter(template -> template.trust().keys().stream()
                        .anyMatch(key -> key.id().equals(keyId)))
                .findFirst()
                .or(() -> ofAchievement.stream().findFirst())
                .orElseThrow(() -> new Refusal(RefusalCode.ACHIEVEMENT_UNKNOWN, "no template is for this achievement"));
    }

    /** The template of an achievement, whoever's it is. */
    BadgeState requireOf(String achievement) throws Refusal {
        return all.stream()
                .filter(template -> template.achievementIds().contains(achievement))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.ACHIEVEMENT_UNKNOWN, "no template is for this achievement"));
    }

    /** The templates whose issuers host assertions below an address. */
    List<BadgeState> hosting(URI address) {
        return all.stream()
                .filter(template -> TrustedAddresses.hosts(template, address))
                .toList();
    }
}
