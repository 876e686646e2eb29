package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.testing.realm.ProductionRealm.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in by code and PKCE at the one address of the portal. */
class SignInIT {
    private static final String CANDIDATE_ID = "019a0000-0000-7000-8000-0000000000aa";
    private static final ProductionRealm REALM = ProductionRealm.shared();
    private final Portal portal = new Portal(REALM);
    private final Browser browser = new Browser();

    @Test
    void aCandidateGetsATokenForTheApiWithItsClaim() {
        JsonNode claims = portal.tokens(portal.signIn(browser, candidate())).claims();
        assertThat(claims.path("aud").asText()).isEqualTo("relais-api");
        assertThat(claims.path("azp").asText()).isEqualTo("relais-portal");
        assertThat(claims.path("candidate_id").asText()).isEqualTo(CANDIDATE_ID);
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"candidate\"]");
        assertThat(claims.has("email")).isFalse();
        assertThat(claims.has("resource_access")).isFalse();
    }

    @Test
    void anAccessTokenLastsFiveMinutes() {
        Http.Answer tokens = portal.tokens(portal.signIn(browser, candidate()));
        assertThat(tokens.body().path("expires_in").asInt()).isBetween(299, 300);
        JsonNode claims = tokens.claims();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(300L, 301L);
    }

    @Test
    void anEmployersTokenTellsTheSiret() {
        Person employer = REALM.person("employer", Map.of("siret", List.of("00000001800010")));
        JsonNode claims = portal.tokens(portal.signIn(browser, employer)).claims();
        assertThat(claims.path("siret").asText()).isEqualTo("00000001800010");
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"employer\"]");
    }

    @Test
    void withoutPkceNobodySignsIn() {
        Page page = browser.open(portal.authorization(Map.of("code_challenge", "", "code_challenge_method", "")));
        assertThat(page.asksForPassword()).isFalse();
        assertThat(page.query()).containsEntry("error", "invalid_request");
    }

    @Test
    void thePlainChallengeIsNoPkce() {
        Page page = browser.open(portal.authorization(Map.of("code_challenge_method", "plain")));
        assertThat(page.query()).containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.test/callback",
                ProductionRealm.PORTAL + "/callback/more",
                ProductionRealm.PORTAL + "/",
                "http://portal.example.test/callback"
            })
    void noOtherAddressIsRedirectedTo(String redirect) {
        Page page = browser.open(portal.authorization(Map.of("redirect_uri", redirect)));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.asksForPassword()).isFalse();
    }

    @Test
    void theEmailIsToldOnceThePersonAgrees() {
        Person person = candidate();
        Page asked = portal.signIn(browser, person, person.password(), Map.of("scope", "openid email"));
        assertThat(asked.isBackAtThePortal()).isFalse();
        Page agreed = browser.submit(asked, Map.of("accept", "yes"));
        assertThat(portal.tokens(agreed).claims().path("email").asText()).isEqualTo(person.username() + "@example.org");
    }

    @Test
    void noSessionOutlivesItsDay() {
        Page page = browser.open(portal.authorization(Map.of("scope", "openid offline_access")));
        assertThat(page.query()).containsEntry("error", "invalid_scope");
    }

    @Test
    void aRefreshTokenServesOnce() {
        String first = portal.tokens(portal.signIn(browser, candidate())).text("refresh_token");
        Http.Answer second = portal.refreshed(first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(portal.refreshed(first).error()).isEqualTo("invalid_grant");
    }

    private static Person candidate() {
        return REALM.person("candidate", Map.of("candidate_id", List.of(CANDIDATE_ID)));
    }
}
