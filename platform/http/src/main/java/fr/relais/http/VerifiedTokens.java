package fr.relais.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who a bearer token stands for, once it was verified: a portal sends the same one thousands of times, and its signature and
 * claims are checked for each at the cost of a ranking. A token is taken as verified for {@link #LONGEST} and never beyond its
 * expiry; one that is refused is checked each time. So a key that the identity provider withdraws lets its tokens in for at
 * most {@link #LONGEST} more than without.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    /** Those without a priority have one more than the system's first. */
    private static final int BEFORE_OIDC = SYSTEM_FIRST + 2;

    private final IdentityProvider<TokenAuthenticationRequest> verifier;
    private final InstantSource clock;
    private final Cache<String, SecurityIdentity> verified;

    @Inject
    VerifiedTokens(OidcIdentityProvider verifier, MeterRegistry metrics) {
        this(verifier, InstantSource.system(), Ticker.systemTicker());
        CaffeineCacheMetrics.monitor(metrics, verified, "verified-tokens");
    }

    VerifiedTokens(IdentityProvider<TokenAuthenticationRequest> verifier, InstantSource clock, Ticker ticker) {
        this.verifier = verifier;
        this.clock = clock;
        verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .recordStats()
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OIDC;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential)) {
            return verifier.authenticate(request, context);
        }
        String token = request.getToken().getToken();
        SecurityIdentity known = verified.getIfPresent(token);
        return known != null && isCurrent(known)
                ? Uni.createFrom().item(known)
                : verifier.authenticate(request, context).onItem().invoke(identity -> keep(token, identity));
    }

    private boolean isCurrent(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > clock.instant().getEpochSecond();
    }

    /** Without what belongs to the request that brought it first. */
    private void keep(String token, SecurityIdentity identity) {
        if (isCurrent(identity)) {
            SecurityIdentity kept = QuarkusSecurityIdentity.builder()
                    .setPrincipal(identity.getPrincipal())
                    .addRoles(identity.getRoles())
                    .addCredentials(identity.getCredentials())
                    .build();
            verified.put(token, kept);
        }
    }
}
