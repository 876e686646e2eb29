package fr.relais.candidate.openbadge;

import fr.relais.candidate.openbadge.proof.TrustedAddresses;
import fr.relais.candidate.openbadge.proof.TrustedKeys;
import fr.relais.candidate.registry.RegistryView;
import fr.relais.events.BadgeState;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the registry says of issuers, as of now. */
@ApplicationScoped
public class BadgeRegistry {
    private final RegistryView registry;
    private final boolean publishedKeys;

    BadgeRegistry(
            RegistryView registry,
            @ConfigProperty(name = "relais.candidate.badges.published-keys") boolean publishedKeys) {
        this.registry = registry;
        this.publishedKeys = publishedKeys;
    }

    /**
     * What once vouched for a badge.
     *
     * @param credentialId of the badge: its address where it is hosted
     * @param keyId null for a hosted badge
     * @param thumbprint null for a hosted badge
     */
    public record Signature(
            String credentialId,
            @Nullable String keyId,
            @Nullable String thumbprint) {}

    Templates templates() {
        return new Templates(registry.badges());
    }

    /** The keys of all templates. */
    public TrustedKeys keys() {
        return new TrustedKeys(registry.badges(), publishedKeys);
    }

    /** The template that an achievement has now; null when none, or when it no longer trusts what vouched for the badge. */
    public @Nullable BadgeState template(String issuer, String achievement, Signature signature) {
        try {
            var template = templates().require(issuer, achievement);
            return trusts(template, signature) ? template : null;
        } catch (Refusal e) {
            return null;
        }
    }

    private boolean trusts(BadgeState template, Signature signature) throws Refusal {
        if (signature.keyId == null) {
            return TrustedAddresses.hosts(template, URI.create(signature.credentialId));
        }
        return keys().require(template, signature.keyId).thumbprint().equals(signature.thumbprint);
    }
}
