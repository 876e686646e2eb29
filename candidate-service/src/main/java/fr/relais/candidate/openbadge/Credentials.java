package fr.relais.candidate.openbadge;

import fr.relais.candidate.openbadge.credential.OpenBadge3;
import fr.relais.candidate.openbadge.proof.SignedCredential;
import fr.relais.candidate.openbadge.status.StatusReference;
import jakarta.enterprise.context.ApplicationScoped;

/** Badges of Open Badges 3.0: credentials signed by their issuer. */
@ApplicationScoped
class Credentials {
    private final BadgeRegistry registry;

    Credentials(BadgeRegistry registry) {
        this.registry = registry;
    }

    Genuine verify(SignedCredential signed, ProofKind kind) throws Refusal {
        var claims = OpenBadge3.read(signed.credential()).until(signed.expires());
        var template = registry.templates().require(String.valueOf(claims.issuer()), claims.achievement());
        var key = registry.keys().require(template, signed.keyId());
        signed.verify(key.key());
        return new Genuine(claims, kind, template, key, StatusReference.of(claims.statuses()));
    }
}
