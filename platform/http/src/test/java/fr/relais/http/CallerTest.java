package fr.relais.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void theTerritoriesAreThoseOfTheToken() throws InvalidJwtException {
        assertThat(caller("{\"territory\":[\"94\",\"2A\"]}").territories()).containsExactly("94", "2A");
        assertThat(caller("{\"territory\":[\"974\"]}").territories()).containsExactly("974");
    }

    @Test
    void whoeverTellsNoTerritoryHasNone() throws InvalidJwtException {
        assertThat(caller("{}").territories()).isEmpty();
        assertThat(caller("{\"territory\":[]}").territories()).isEmpty();
        assertThat(caller("{\"territory\":\"94\"}").territories()).isEmpty();
        assertThat(new Caller(QuarkusSecurityIdentity.builder()
                                .setAnonymous(true)
                                .build())
                        .territories())
                .isEmpty();
    }

    private static Caller caller(String claims) throws InvalidJwtException {
        JwtClaims parsed = JwtClaims.parse(claims);
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(parsed, new AccessTokenCredential("token")))
                .build());
    }
}
