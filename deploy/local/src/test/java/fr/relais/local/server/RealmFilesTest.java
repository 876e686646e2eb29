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
        takeAwayTheException(stripped);
        keepIn(stripped.withArray("clients"), production.path("clients"));
        keepIn(stripped.withArray("users"), production.path("users"));
        assertThat(stripped).isEqualTo(production);
        assertThat(added("clients", "clientId")).containsExactlyInAnyOrderElementsOf(DEMO_CLIENTS);
        assertThat(added("users", "username"))
                .containsAll(DEMO_PEOPLE)
                .allMatch(name -> DEMO_PEOPLE.contains(name) || name.startsWith("service-account-"));
    }

    /** The one rule that the password grant of local-cli forces: its client role, which the rule spares. */
    private static void takeAwayTheException(ObjectNode realm) {
        JsonNode rule = only(realm.at("/clientPolicies/policies"), "relais-no-passwords");
        ArrayNode conditions = (ArrayNode) rule.path("conditions");
        assertThat(conditions.remove(1))
                .hasToString("{\"condition\":\"client-roles\","
                        + "\"configuration\":{\"is-negative-logic\":true,\"roles\":[\"takes-passwords\"]}}");
        ObjectNode roles = (ObjectNode) realm.at("/roles/client");
        JsonNode spared = roles.remove("local-cli");
        assertThat(spared).hasSize(1);
        assertThat(spared.path(0).path("name").asText()).isEqualTo("takes-passwords");
        assertThat(roles.findValuesAsText("name")).doesNotContain("takes-passwords");
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
    void onlyThePortalRedirectsAndOnlyToTheAddressOfItsImport() {
        for (JsonNode client : local.path("clients")) {
            boolean isPortal = client.path("clientId").asText().equals("relais-portal");
            assertThat(client.path("standardFlowEnabled").booleanValue()).isEqualTo(isPortal);
            assertThat(client.path("redirectUris").toString())
                    .isIn(isPortal ? List.of("[\"${RELAIS_PORTAL_URL}/callback\"]") : List.of("[]", ""));
        }
    }

    @Test
    void everyClientHasTheRolesOfItsScopesAlone() {
        assertThat(local.path("clients"))
                .allMatch(client -> client.has("fullScopeAllowed")
                        && !client.path("fullScopeAllowed").booleanValue());
    }

    @Test
    void onlyTheLocalCommandLineClientTakesPasswords() {
        for (JsonNode client : local.path("clients")) {
            boolean isLocalCli = client.path("clientId").asText().equals("local-cli");
            assertThat(client.path("directAccessGrantsEnabled").booleanValue()).isEqualTo(isLocalCli);
        }
    }

    private static JsonNode only(JsonNode entries, String name) {
        for (JsonNode entry : entries) {
            if (entry.path("name").asText().equals(name)) {
                return entry;
            }
        }
        throw new AssertionError("no " + name);
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
