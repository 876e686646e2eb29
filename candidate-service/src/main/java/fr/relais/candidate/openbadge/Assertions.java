package fr.relais.candidate.openbadge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.credential.BadgeClaims;
import fr.relais.candidate.openbadge.credential.OpenBadge2;
import fr.relais.candidate.openbadge.proof.Jws;
import fr.relais.candidate.openbadge.status.StatusReference;
import fr.relais.candidate.openbadge.status.Statuses;
import fr.relais.events.BadgeState;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Badges of Open Badges 2.0: assertions that their issuer signed, or hosts. */
@ApplicationScoped
class Assertions {
    private final BadgeRegistry registry;
    private final Statuses statuses;

    Assertions(BadgeRegistry registry, Statuses statuses) {
        this.registry = registry;
        this.statuses = statuses;
    }

    /** A signed assertion. Header and assertion may each name the key, and have to name the same. */
    Genuine verify(Jws jws) throws Refusal {
        var assertion = OpenBadge2.signed(jws.payload());
        var creator = assertion.creator();
        if (creator != null && jws.keyId() != null && !creator.equals(jws.keyId())) {
            throw new Refusal(RefusalCode.CLAIMS_DISAGREE, "header and assertion name different keys");
        }
        var keyId = creator == null ? String.valueOf(jws.keyId()) : creator;
        var template = registry.templates().require(assertion.claims(), keyId);
        var key = registry.keys().require(template, keyId);
        jws.verify(key.key());
        return new Genuine(
                assertion.claims(), ProofKind.JWS, template, key, StatusReference.ofSignedAssertions(template));
    }

    /** A document that was handed in: it counts for its address only. */
    Genuine hosted(ObjectNode document) throws Refusal {
        return hosted(URI.create(OpenBadge2.hosted(document).claims().id()));
    }

    /** What the issuer hosts at an address, which has to be the assertion's own. */
    Genuine hosted(URI address) throws Refusal {
        var hosting = registry.templates().hosting(address);
        if (hosting.isEmpty()) {
            throw new Refusal(RefusalCode.ADDRESS_NOT_ALLOWED, "no issuer hosts its badges there");
        }
        var claims = OpenBadge2.hosted(statuses.hosted(address.toString(), hosting.getFirst()))
                .claims();
        if (!claims.id().equals(address.toString())) {
            throw new Refusal(RefusalCode.HOSTED_DIFFERS, "what is hosted there has another id");
        }
        var self = new StatusReference(StatusReference.Kind.HOSTED, address.toString(), null, 0);
        return new Genuine(claims, ProofKind.HOSTED, template(hosting, claims), null, List.of(self));
    }

    /** One host may be several issuers': then the achievement tells which. */
    private static BadgeState template(List<BadgeState> hosting, BadgeClaims claims) throws Refusal {
        var templates = new Templates(hosting);
        return claims.issuer() == null
                ? templates.requireOf(claims.achievement())
                : templates.require(claims.issuer(), claims.achievement());
    }
}
