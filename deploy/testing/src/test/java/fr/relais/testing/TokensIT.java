package fr.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokensIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Identity.class)
    void everyTokenIsForTheApiAndSaysWhoIssuedIt(Identity identity) throws IOException {
        JsonNode claims = claims(identity);
        assertThat(claims.get("aud").textValue()).isEqualTo("relais-api");
        assertThat(claims.get("iss").textValue()).isEqualTo(Servers.shared().realmUrl());
        assertThat(claims.get("typ").textValue()).isEqualTo("Bearer");
        // Keycloak reads its clock twice, so that a second may pass in between
        assertThat(claims.get("exp").longValue() - claims.get("iat").longValue())
                .isBetween(300L, 301L);
        assertThat(claims.findValues("email")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTNER, partner, source, partner-demo",
        "OTHER_PARTNER, partner, source, partner-other-demo",
        "FRANCE_TRAVAIL, francetravail, source, francetravail-demo",
        "OPS, ops-admin, source, ops-demo",
        "CANDIDATE, candidate, candidate_id, " + Identity.CANDIDATE_ID,
        "OTHER_CANDIDATE, candidate, candidate_id, " + Identity.OTHER_CANDIDATE_ID,
        "COUNSELLOR, counsellor, structure, mission-locale-demo",
        "OTHER_COUNSELLOR, counsellor, structure, mission-locale-other-demo",
        "EMPLOYER, employer, siret, " + Identity.EMPLOYER_SIRET,
        "OTHER_EMPLOYER, employer, siret, " + Identity.OTHER_EMPLOYER_SIRET,
    })
    void everyIdentityHasItsRoleAndItsOwnClaim(Identity identity, String role, String claim, String value)
            throws IOException {
        JsonNode claims = claims(identity);
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"" + role + "\"]");
        for (String name : new String[] {"source", "siret", "structure", "candidate_id"}) {
            assertThat(claims.path(name).asText()).as(name).isEqualTo(name.equals(claim) ? value : "");
        }
    }

    @Test
    void aCounsellorsTokenTellsTheTerritory() throws IOException {
        assertThat(claims(Identity.COUNSELLOR).path("territory")).hasToString("[\"94\",\"75\"]");
        assertThat(claims(Identity.OTHER_COUNSELLOR).has("territory")).isFalse();
    }

    @Test
    void aPersonsTokenTellsTheVerifiedEmailWhenAskedTo() throws IOException {
        JsonNode claims = JSON.readTree(
                Base64.getUrlDecoder().decode(Identity.CANDIDATE.token("email").split("\\.", -1)[1]));
        assertThat(claims.get("email").textValue()).isEqualTo("candidate-demo@example.org");
        assertThat(claims.get("email_verified").booleanValue()).isTrue();
    }

    @Test
    void onlyTheDemoPartnerMayAssess() throws IOException {
        assertThat(claims(Identity.PARTNER).get("scope").textValue()).contains("competencies:assess");
        assertThat(claims(Identity.OTHER_PARTNER).get("scope").textValue()).doesNotContain("competencies:assess");
    }

    @Test
    void noOtherClientTakesAPassword() {
        for (String client : new String[] {"admin-cli", "account", "partner-demo&client_secret=local-partner-demo"}) {
            JsonNode answer =
                    Tokens.request("grant_type=password&username=candidate-demo&password=local&client_id=" + client);
            assertThat(answer.path("error").asText()).as(client).isIn("unauthorized_client", "invalid_client");
        }
    }

    private static JsonNode claims(Identity identity) throws IOException {
        String payload = identity.token().split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload));
    }
}
