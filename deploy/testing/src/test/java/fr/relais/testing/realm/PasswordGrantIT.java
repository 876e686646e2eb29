package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.testing.realm.ProductionRealm.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No client turns a person's password into a token. */
class PasswordGrantIT {
    private static final ProductionRealm REALM = ProductionRealm.shared();
    private final Person person = REALM.person("candidate", Map.of());

    @Test
    void isRefusedToEveryClientOfTheRealm() {
        assertThat(REALM.importedClients()).hasSize(7);
        for (JsonNode client : REALM.importedClients()) {
            String id = client.path("clientId").asText();
            assertThat(withPassword(id).error()).as(id).isIn("unauthorized_client", "invalid_client");
        }
    }

    @Test
    void isRefusedToAClientThatTheAdministratorWantsToGiveIt() {
        Http.Answer answer = REALM.send("POST", "/clients", LaterClientIT.browserClient("later-password", true));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error_description")).contains("password credentials grant");
        assertThat(REALM.client("later-password").isMissingNode()).isTrue();
    }

    /** A partial import asks no rule about the client, so that it is the grant itself that has to be refused. */
    @Test
    void isRefusedToAClientThatCameInByTheBackDoor() {
        Map<String, Object> client = LaterClientIT.browserClient("back-door", true);
        REALM.change("POST", "/partialImport", Map.of("ifResourceExists", "FAIL", "clients", List.of(client)));
        assertThat(REALM.client("back-door").path("directAccessGrantsEnabled").booleanValue())
                .isTrue();
        Http.Answer answer = withPassword("back-door");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().has("access_token")).isFalse();
        assertThat(answer.text("error_description")).contains("password credentials grant");
    }

    private Http.Answer withPassword(String client) {
        return REALM.token(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                person.username(),
                "password",
                person.password()));
    }
}
