package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner added as docs/operations.md says shows itself by a key of its own. */
class PartnerClientIT {
    private static final ProductionRealm REALM = ProductionRealm.shared();
    private final String partner = "partner-" + UUID.randomUUID();
    private final SigningKey key = new SigningKey();

    @BeforeEach
    void added() {
        ObjectNode client = (ObjectNode) ProductionRealm.file("partner-client.json", "PARTNER", partner);
        client.withObject("/attributes")
                .put("use.jwks.url", "false")
                .put("use.jwks.string", "true")
                .put("jwks.string", key.published());
        REALM.change("POST", "/clients", client);
        String id = REALM.client(partner).path("id").asText();
        ObjectNode account = (ObjectNode) REALM.read("/clients/" + id + "/service-account-user");
        account.withObject("/attributes").putArray("source").add(partner);
        String accountId = account.path("id").asText();
        REALM.change("PUT", "/users/" + accountId, account);
        REALM.give(accountId, "partner");
    }

    @Test
    void itsTokenHasItsSourceTheRoleAndTheAudience() {
        JsonNode claims = token(key.assertion(partner, REALM.url())).claims();
        assertThat(claims.path("source").asText()).isEqualTo(partner);
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"partner\"]");
        assertThat(claims.path("aud").asText()).isEqualTo("relais-api");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(300L, 301L);
    }

    @Test
    void anotherKeyIsRefused() {
        assertThat(token(new SigningKey().assertion(partner, REALM.url())).error())
                .isEqualTo("invalid_client");
    }

    @Test
    void anAssertionForSomebodyElseIsRefused() {
        assertThat(token(key.assertion(partner, "https://elsewhere.example.test"))
                        .error())
                .isEqualTo("invalid_client");
    }

    @Test
    void anAssertionServesOnce() {
        String assertion = key.assertion(partner, REALM.url());
        assertThat(token(assertion).status()).isEqualTo(200);
        assertThat(token(assertion).error()).isEqualTo("invalid_client");
    }

    @Test
    void aSecretIsOfNoUse() {
        String id = REALM.client(partner).path("id").asText();
        String secret =
                REALM.read("/clients/" + id + "/client-secret").path("value").asText();
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "client_credentials", "client_id", partner));
        form.put("client_secret", secret.isEmpty() ? "secret" : secret);
        assertThat(REALM.token(form).error()).isIn("invalid_client", "unauthorized_client");
    }

    private static Http.Answer token(String assertion) {
        return REALM.token(Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion));
    }
}
