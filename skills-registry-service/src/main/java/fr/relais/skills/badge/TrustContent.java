package fr.relais.skills.badge;

import fr.relais.events.BadgeTrust;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How badges of the issuer are verified, as an editor writes it. What keys are worth is asked of {@link BadgeKeys}. */
@Schema(name = "TrustContent")
record TrustContent(
        @Nullable @Size(max = 20) List<@NotNull @Valid Key> keys,

        @Nullable @Size(max = 20)
        List<
                        @NotBlank @Size(max = 500)
                        @Pattern(
                                regexp = "https://[^/?#@\\s]+/([^?#\\s]*/)?",
                                message = "must be an https address without query that ends in a slash")
                        String>
                hosted,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https://[^/?#@\\s]+/[^#\\s]*", message = "must be an https address")
        String revocationList) {

    @Schema(name = "KeyContent")
    record Key(
            @NotBlank @Size(max = 500) String id,
            @NotNull @Valid Jwk publicKeyJwk) {}

    @Schema(name = "JwkContent", description = "RFC 7517: OKP with Ed25519, or RSA of at least 2048 bits")
    record Jwk(
            @NotNull @Pattern(regexp = "OKP|RSA") String kty,
            @Nullable @Size(max = 20) String crv,
            @Nullable @Size(max = 100) String x,
            @Nullable @Size(max = 1400) String n,
            @Nullable @Size(max = 12) String e) {}

    /** As it is published. */
    BadgeTrust published() {
        return new BadgeTrust(
                keysOrNone().stream()
                        .map(key -> new BadgeTrust.Key(key.id, published(key.publicKeyJwk)))
                        .toList(),
                Objects.requireNonNullElse(hosted, List.of()),
                revocationList);
    }

    private static BadgeTrust.Jwk published(Jwk jwk) {
        return new BadgeTrust.Jwk(jwk.kty, jwk.crv, jwk.x, jwk.n, jwk.e);
    }

    List<Key> keysOrNone() {
        return Objects.requireNonNullElse(keys, List.of());
    }
}
