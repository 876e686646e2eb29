package fr.relais.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who calls, as the token says: roles and the claims that decide what is theirs. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** True when there is no token. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** One of the realm roles: candidate, counsellor, employer, partner, francetravail, ops-admin, registry-admin. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** The account's id at the identity provider. */
    public String subject() {
        var subject = claim("sub");
        return subject == null ? identity.getPrincipal().getName() : subject;
    }

    /** The client that obtained the token; quotas and idempotency keys are per client and subject. */
    public String client() {
        var client = claim("azp");
        return client == null ? subject() : client;
    }

    /** The source under which a system writes; null for people. */
    public @Nullable String source() {
        return claim("source");
    }

    /** All sources the caller may write: France Travail's systems also write {@code francetravail}. */
    public List<String> sources() {
        var own = source();
        if (own == null) {
            return List.of();
        }
        return is("francetravail") && !own.equals("francetravail") ? List.of(own, "francetravail") : List.of(own);
    }

    /** SIRET of an employer's account, 14 digits. */
    public @Nullable String siret() {
        return claim("siret");
    }

    /** Structure of a counsellor's account. */
    public @Nullable String structure() {
        return claim("structure");
    }

    /** Codes of the départements that an account answers for, such as 94 or 2A; empty when it tells none. */
    public List<String> territories() {
        return claimed("territory") instanceof Collection<?> codes
                ? codes.stream().map(Caller::text).toList()
                : List.of();
    }

    /** The person's e-mail, once the identity provider has verified it and the token tells it; else null. */
    public @Nullable String verifiedEmail() {
        var email = claim("email");
        return email != null && !email.isBlank() && "true".equals(claim("email_verified")) ? email : null;
    }

    /** The candidate that a person's account stands for. */
    public @Nullable UUID candidateId() {
        var id = claim("candidate_id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** When the token ends; long ago when there is none. */
    public Instant expires() {
        return Instant.ofEpochSecond(
                identity.getPrincipal() instanceof JsonWebToken token ? token.getExpirationTime() : 0);
    }

    /** True when the token carries this OAuth2 scope. */
    public boolean hasScope(String scope) {
        var scopes = claim("scope");
        return scopes != null && Arrays.asList(scopes.split(" ", -1)).contains(scope);
    }

    private @Nullable String claim(String name) {
        var value = claimed(name);
        return value == null ? null : value.toString();
    }

    private @Nullable Object claimed(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
