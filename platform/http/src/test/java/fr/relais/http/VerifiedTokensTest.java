package fr.relais.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2025-02-03T10:00:00Z");

    private final Verifier verifier = new Verifier();
    private Instant now = START;
    private final VerifiedTokens tokens = new VerifiedTokens(
            verifier, () -> now, () -> Duration.between(START, now).toNanos());

    /** Accepts what begins with "good", until an hour after the start unless told otherwise. */
    private static final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {
        private int asked;
        private Instant expiry = START.plus(Duration.ofHours(1));

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            asked++;
            String token = request.getToken().getToken();
            if (!token.startsWith("good")) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject(token);
            claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new OidcJwtCallerPrincipal(claims, new AccessTokenCredential(token)))
                            .addRole("partner")
                            .addAttribute("request", "the first")
                            .build());
        }
    }

    @Test
    void aTokenIsVerifiedOnceAMinute() {
        assertThat(identity("good").getRoles()).containsExactly("partner");
        SecurityIdentity again = identity("good");
        assertThat(again.getPrincipal().getName()).isEqualTo("good");
        assertThat(again.getRoles()).containsExactly("partner");
        assertThat(again.getAttributes()).isEmpty();
        assertThat(verifier.asked).isOne();
        now = START.plus(VerifiedTokens.LONGEST).plusSeconds(1);
        identity("good");
        assertThat(verifier.asked).isEqualTo(2);
    }

    @Test
    void anotherTokenIsAnother() {
        identity("good one");
        assertThat(identity("good two").getPrincipal().getName()).isEqualTo("good two");
        assertThat(verifier.asked).isEqualTo(2);
    }

    @Test
    void aTokenThatHasExpiredIsVerifiedAgain() {
        verifier.expiry = START.plusSeconds(10);
        identity("good");
        now = START.plusSeconds(9);
        identity("good");
        assertThat(verifier.asked).isOne();
        now = START.plusSeconds(10);
        identity("good");
        identity("good");
        assertThat(verifier.asked).isEqualTo(3);
    }

    @Test
    void aRefusedTokenIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> identity("bad")).isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(verifier.asked).isEqualTo(2);
    }

    @Test
    void onlyAccessTokensAreKept() {
        for (int i = 0; i < 2; i++) {
            identity(new IdTokenCredential("good"));
        }
        assertThat(verifier.asked).isEqualTo(2);
    }

    private SecurityIdentity identity(String token) {
        return identity(new AccessTokenCredential(token));
    }

    private SecurityIdentity identity(TokenCredential token) {
        return tokens.authenticate(
                        new TokenAuthenticationRequest(token),
                        function -> Uni.createFrom().nullItem())
                .await()
                .indefinitely();
    }
}
