package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.testing.Identity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The local realm as the launcher imports it. */
class LocalRealmIT {
    private static final String PORTAL = System.getenv().getOrDefault("RELAIS_PORTAL_URL", "https://localhost:3000");
    private final Administrator administrator = Administrator.shared();

    @Test
    void theImportTakesThePortalFromItsEnvironment() {
        JsonNode portal = client("relais-portal");
        assertThat(portal.path("redirectUris")).hasToString("[\"" + PORTAL + "/callback\"]");
        assertThat(portal.path("webOrigins")).hasToString("[\"" + PORTAL + "\"]");
        assertThat(portal.at("/attributes/post.logout.redirect.uris").asText()).isEqualTo(PORTAL + "/");
    }

    @Test
    void onlyTheCommandLineClientIsSparedTheRuleAgainstPasswords() {
        assertThat(Identity.COUNSELLOR.token()).isNotEmpty();
        ObjectNode other = client("local-cli").deepCopy();
        other.remove("id");
        other.put("clientId", "local-other");
        administrator.change(
                "POST", "/relais/partialImport", Map.of("ifResourceExists", "OVERWRITE", "clients", new Object[] {other
                }));
        Http.Answer answer = Http.post(
                Administrator.server() + "/realms/relais/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "local-other",
                        "username",
                        "candidate-demo",
                        "password",
                        "local"));
        administrator.send(
                "DELETE", "/relais/clients/" + client("local-other").path("id").asText(), Map.of());
        assertThat(answer.body().has("access_token")).isFalse();
        assertThat(answer.text("error_description")).contains("password credentials grant");
    }

    private JsonNode client(String clientId) {
        return administrator.read("/relais/clients?clientId=" + clientId).path(0);
    }
}
