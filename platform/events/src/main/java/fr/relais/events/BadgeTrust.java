package fr.relais.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it is told that a badge comes from the issuer of its template. Without keys and addresses none is believed.
 *
 * @param keys public keys the issuer signs with
 * @param hosted beginnings of https addresses, each ending in a slash, under which the issuer hosts its assertions
 * @param revocationList address of the issuer's list of revoked signed badges of Open Badges 2.0; null when there is none
 */
public record BadgeTrust(
        List<Key> keys, List<String> hosted, @Nullable String revocationList) {
    public static final BadgeTrust NONE = new BadgeTrust(List.of(), List.of(), null);

    public BadgeTrust {
        keys = Lists.orEmpty(keys);
        hosted = Lists.orEmpty(hosted);
    }

    /**
     * One key of the issuer.
     *
     * @param id as signatures name the key: {@code kid}, {@code verificationMethod} or {@code creator}
     */
    public record Key(String id, Jwk publicKeyJwk) {}

    /**
     * A public key as RFC 7517 writes it, its numbers as base64url.
     *
     * @param kty OKP or RSA
     * @param crv Ed25519 for OKP, else null
     * @param x the key for OKP, else null
     * @param n modulus for RSA, else null
     * @param e exponent for RSA, else null
     */
    public record Jwk(
            String kty,
            @Nullable String crv,
            @Nullable String x,
            @Nullable String n,
            @Nullable String e) {}
}
