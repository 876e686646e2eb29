package fr.relais.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealmFilesTest {
    private static final Path FOLDER = Path.of(System.getProperty("relais.root"), "deploy/keycloak");
    private static final Set<String> DEMO_CLIENTS =
            Set.of("partner-demo", "francetravail-demo", "ops-demo", "local-cli");
    private static final Set<String> DEMO_PEOPLE =
            Set.of("candidate-demo", "counsellor-demo", "employer-demo", "registry-admin-demo");

    private final JsonNode production = read("production");
    private final JsonNode local = read("local");

    @Test
    void localIsProductionAndTheDemoIdentitiesAndNothingElse() {
        ObjectNode stripped = local.deepCopy();
        keepIn(stripped.withArray("clients"), production.path("clients"));
        keepIn(stripped.withArray("users"), production.path("users"));
        assertThat(stripped).isEqualTo(production);
        assertThat(added("clients", "clientId")).containsExactlyInAnyOrderElementsOf(DEMO_CLIENTS);
        assertThat(added("users", "username"))
                .containsAll(DEMO_PEOPLE)
                .allMatch(name -> DEMO_PEOPLE.contains(name) || name.startsWith("service-account-"));
    }

    @Test
    void productionHasNoUserNoSecretAndNoPasswordGrant() {
        assertThat(production.path("users")).isEmpty();
        assertThat(production.findValues("secret")).isEmpty();
        assertThat(production.findValues("credentials")).isEmpty();
        assertThat(production.findValues("directAccessGrantsEnabled"))
                .isNotEmpty()
                .allMatch(node -> !node.booleanValue());
    }

    @Test
    void noClientRedirectsAnywhere() {
        assertThat(local.findValues("redirectUris")).isEmpty();
        assertThat(local.findValues("standardFlowEnabled")).allMatch(node -> !node.booleanValue());
    }

    @Test
    void onlyTheLocalCommandLineClientTakesPasswords() {
        for (JsonNode client : local.path("clients")) {
            boolean isLocalCli = client.path("clientId").asText().equals("local-cli");
            assertThat(client.path("directAccessGrantsEnabled").booleanValue()).isEqualTo(isLocalCli);
        }
    }

    private List<String> added(String kind, String name) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : local.path(kind)) {
            if (!contains(production.path(kind), entry)) {
                names.add(entry.path(name).asText());
            }
        }
        return names;
    }

    private static void keepIn(ArrayNode entries, JsonNode others) {
        entries.removeIf(entry -> !contains(others, entry));
    }

    private static boolean contains(JsonNode entries, JsonNode entry) {
        for (JsonNode one : entries) {
            if (one.equals(entry)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode read(String variant) {
        try {
            return new ObjectMapper()
                    .readTree(
                            FOLDER.resolve(variant).resolve("relais-realm.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
