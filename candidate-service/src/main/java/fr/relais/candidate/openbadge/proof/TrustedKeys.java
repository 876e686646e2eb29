package fr.relais.candidate.openbadge.proof;

import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Finds the key that a signature names among those the registry names for the issuer: by its id and in no other way. */
public final class TrustedKeys {
    // did:key and did:jwk are keys written as addresses; a fragment may hold a key as JSON or multibase
    private static final Pattern KEY_AS_ADDRESS =
            Pattern.compile("did:(key|jwk):.*|[^#]*#(eyJ|%7B|\\{|z6Mk|z4MX).*", Pattern.CASE_INSENSITIVE);

    private final Collection<BadgeState> templates;
    private final boolean publishedOnesToo;

    /**
     * Keys of these templates.
     *
     * @param publishedOnesToo believes keys with published private halves too: never in production
     */
    public TrustedKeys(Collection<BadgeState> templates, boolean publishedOnesToo) {
        this.templates = templates;
        this.publishedOnesToo = publishedOnesToo;
    }

    /**
     * A key that may be believed.
     *
     * @param thumbprint SHA-256 of RFC 7638: tells whether an id still means the same key
     */
    public record TrustedKey(String id, String thumbprint, PublicKey key) {}

    /** The key of this template with this id. */
    public TrustedKey require(BadgeState template, @Nullable String keyId) throws Refusal {
        if (keyId == null) {
            throw new Refusal(RefusalCode.KEY_UNKNOWN, "the signature names no key");
        }
        for (var key : template.trust().keys()) {
            if (key.id().equals(keyId)) {
                return trusted(key);
            }
        }
        throw missing(keyId);
    }

    private Refusal missing(String keyId) {
        var known = templates.stream()
                .flatMap(template -> template.trust().keys().stream())
                .anyMatch(key -> key.id().equals(keyId));
        if (known) {
            return new Refusal(RefusalCode.KEY_OF_ANOTHER_ISSUER, "the key is not one for this achievement");
        }
        return KEY_AS_ADDRESS.matcher(keyId).matches()
                ? new Refusal(RefusalCode.KEY_IN_ADDRESS, "a key is not read out of its address")
                : new Refusal(RefusalCode.KEY_UNKNOWN, "the registry names no such key");
    }

    private TrustedKey trusted(BadgeTrust.Key named) throws Refusal {
        try {
            var key = PublicJsonWebKey.Factory.newPublicJwk(members(named.publicKeyJwk()));
            var thumbprint = key.calculateBase64urlEncodedThumbprint("SHA-256");
            if (!publishedOnesToo && PublishedKeys.contains(thumbprint)) {
                throw new Refusal(RefusalCode.KEY_PUBLISHED_FOR_TESTS, "anyone can sign with this key");
            }
            return new TrustedKey(named.id(), thumbprint, key.getPublicKey());
        } catch (JoseException e) {
            throw new Refusal(RefusalCode.KEY_UNKNOWN, "the registry's key cannot be read");
        }
    }

    private static Map<String, Object> members(BadgeTrust.Jwk jwk) {
        var members = new HashMap<String, Object>();
        members.put("kty", jwk.kty());
        put(members, "crv", jwk.crv());
        put(members, "x", jwk.x());
        put(members, "n", jwk.n());
        put(members, "e", jwk.e());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
