package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that somebody adds by hand obeys the rules, or is not added. */
class LaterClientIT {
    private static final ProductionRealm REALM = ProductionRealm.shared();
    private final String id = "later-" + UUID.randomUUID();

    /** A public client at an address of its own. */
    static Map<String, Object> browserClient(String clientId, boolean withPasswords) {
        return new HashMap<>(Map.of(
                "clientId", clientId,
                "enabled", true,
                "publicClient", true,
                "standardFlowEnabled", true,
                "implicitFlowEnabled", false,
                "directAccessGrantsEnabled", withPasswords,
                "redirectUris", List.of("https://later.example.test/callback")));
    }

    @Test
    void aSoundOneIsAddedWithPkceAndWithoutRoles() {
        assertThat(add(Map.of("fullScopeAllowed", true)).status()).isEqualTo(201);
        JsonNode client = REALM.client(id);
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(client.path("fullScopeAllowed").booleanValue()).isFalse();
        assertThat(client.path("optionalClientScopes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://later.example.test/*",
                "https://*",
                "*",
                "http://later.example.test/callback",
                "http://localhost:3000/callback"
            })
    void noRedirectHasAWildcardOrIsInTheClear(String redirect) {
        assertThat(add(Map.of("redirectUris", List.of(redirect))).status()).isEqualTo(400);
        assertThat(REALM.client(id).isMissingNode()).isTrue();
    }

    @Test
    void noRedirectBecomesAWildcardLater() {
        add(Map.of());
        JsonNode client = REALM.client(id);
        Map<String, Object> changed = browserClient(id, false);
        changed.put("redirectUris", List.of("https://later.example.test/*"));
        assertThat(REALM.send("PUT", "/clients/" + client.path("id").asText(), changed)
                        .status())
                .isEqualTo(400);
        assertThat(REALM.client(id).path("redirectUris").path(0).asText())
                .isEqualTo("https://later.example.test/callback");
    }

    @Test
    void theImplicitFlowIsRefused() {
        Http.Answer answer = add(Map.of("implicitFlowEnabled", true));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error_description")).contains("implicit flow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-secret-jwt", "client-x509"})
    void aMachineShowsItselfBySecretOrSignatureOnly(String authenticator) {
        assertThat(add(machine(authenticator)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-secret", "client-jwt"})
    void bySecretOrSignatureAMachineIsAdded(String authenticator) {
        assertThat(add(machine(authenticator)).status()).isEqualTo(201);
    }

    @Test
    void keysAreNotFetchedInTheClear() {
        Map<String, Object> machine = machine("client-jwt");
        machine.put("attributes", Map.of("use.jwks.url", "true", "jwks.url", "http://later.example.test/jwks.json"));
        assertThat(add(machine).status()).isEqualTo(400);
    }

    private Http.Answer add(Map<String, Object> changes) {
        Map<String, Object> client = browserClient(id, false);
        client.putAll(changes);
        return REALM.send("POST", "/clients", client);
    }

    private static Map<String, Object> machine(String authenticator) {
        return new HashMap<>(Map.of(
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "redirectUris",
                List.of(),
                "clientAuthenticatorType",
                authenticator));
    }
}
