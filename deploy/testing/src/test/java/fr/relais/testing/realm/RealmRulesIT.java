package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients, roles, claims and flows of the production realm read back, rule by rule. */
class RealmRulesIT {
    private static final ProductionRealm REALM = ProductionRealm.shared();

    @Test
    void noClientRedirectsToAWildcardOrInTheClear() {
        List<String> redirects = new ArrayList<>();
        for (JsonNode client : REALM.importedClients()) {
            redirects.addAll(texts(client.path("redirectUris")));
            redirects.addAll(texts(client.path("webOrigins")));
            redirects.add(client.at("/attributes/post.logout.redirect.uris").asText());
        }
        redirects.removeAll(List.of("", "+")); // a plus stands for the redirects, in clients that have none
        assertThat(redirects).contains(Portal.REDIRECT, ProductionRealm.PORTAL, ProductionRealm.PORTAL + "/");
        assertThat(redirects).allMatch(uri -> uri.startsWith("https://") && !uri.contains("*"));
    }

    @Test
    void noClientTakesAPasswordHasTheImplicitFlowOrEveryRole() {
        for (JsonNode client : REALM.importedClients()) {
            for (String power : List.of("directAccessGrantsEnabled", "implicitFlowEnabled", "fullScopeAllowed")) {
                assertThat(client.path(power)).as(client + power).isEqualTo(BooleanNode.FALSE);
            }
        }
    }

    @Test
    void keycloaksOwnPagesAreOff() {
        for (String client : List.of("account", "account-console", "security-admin-console", "admin-cli")) {
            assertThat(REALM.client(client).path("enabled").booleanValue())
                    .as(client)
                    .isFalse();
        }
    }

    @Test
    void thePortalHasPkceAndTheRolesOfPeopleAlone() {
        JsonNode portal = REALM.client("relais-portal");
        assertThat(portal.path("publicClient").booleanValue()).isTrue();
        assertThat(portal.path("serviceAccountsEnabled").booleanValue()).isFalse();
        assertThat(portal.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(texts(portal.path("defaultClientScopes")))
                .containsExactlyInAnyOrder("basic", "roles", "relais", "people");
        assertThat(texts(portal.path("optionalClientScopes"))).containsExactly("email");
    }

    @ParameterizedTest
    @CsvSource({
        "people, 'candidate,counsellor,employer,ops-admin,registry-admin'",
        "partners, partner",
        "france-travail, francetravail",
        "operations, ops-admin",
        "relais, ''",
        "roles, ''",
        "basic, ''",
    })
    void aScopeCarriesTheseRoles(String scope, String roles) {
        JsonNode mapped = REALM.read("/client-scopes/" + scopeId(scope) + "/scope-mappings/realm");
        assertThat(names(mapped, "name"))
                .containsExactlyInAnyOrder(roles.isEmpty() ? new String[0] : roles.split(",", -1));
    }

    @Test
    void aNewClientGetsNoRole() {
        assertThat(names(REALM.read("/default-default-client-scopes"), "name"))
                .containsExactlyInAnyOrder("basic", "roles", "relais");
        assertThat(REALM.read("/default-optional-client-scopes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "siret", "structure", "territory", "candidate_id"})
    void whoseAnAccountIsTravelsAsAClaimThatOnlyAnAdministratorSets(String attribute) {
        JsonNode mapper =
                only(REALM.read("/client-scopes/" + scopeId("relais") + "/protocol-mappers/models"), attribute);
        assertThat(mapper.at("/config/user.attribute").asText()).isEqualTo(attribute);
        assertThat(mapper.at("/config/claim.name").asText()).isEqualTo(attribute);
        assertThat(mapper.at("/config/access.token.claim").asText()).isEqualTo("true");
        assertThat(mapper.at("/config/multivalued").asBoolean()).isEqualTo(attribute.equals("territory"));
        JsonNode declared = only(REALM.read("/users/profile").path("attributes"), attribute);
        assertThat(declared.path("permissions")).hasToString("{\"view\":[\"admin\"],\"edit\":[\"admin\"]}");
        assertThat(declared.path("multivalued").booleanValue()).isEqualTo(attribute.equals("territory"));
    }

    @Test
    void everyTokenIsForTheApi() {
        JsonNode mapper =
                only(REALM.read("/client-scopes/" + scopeId("relais") + "/protocol-mappers/models"), "audience");
        assertThat(mapper.at("/config/included.custom.audience").asText()).isEqualTo("relais-api");
    }

    @ParameterizedTest
    @CsvSource({
        "counsellor, true",
        "ops-admin, true",
        "registry-admin, true",
        "candidate, false",
        "employer, false",
        "partner, false",
        "francetravail, false",
    })
    void aSecondFactorIsOwedByWhoeverSeesOthers(String role, boolean owed) {
        assertThat(names(REALM.read("/roles/" + role + "/composites"), "name"))
                .isEqualTo(owed ? List.of("second-factor") : List.of());
    }

    @Test
    void theSignInAsksForItByThatRole() {
        assertThat(REALM.settings().path("browserFlow").asText()).isEqualTo("relais browser");
        JsonNode steps = REALM.read("/authentication/flows/relais%20browser/executions");
        assertThat(names(steps, "requirement"))
                .containsExactly(
                        "ALTERNATIVE",
                        "ALTERNATIVE",
                        "REQUIRED",
                        "CONDITIONAL",
                        "REQUIRED",
                        "REQUIRED",
                        "CONDITIONAL",
                        "REQUIRED",
                        "REQUIRED",
                        "REQUIRED");
        assertThat(steps.path(5).path("providerId").asText()).isEqualTo("auth-otp-form");
        JsonNode condition = REALM.read("/authentication/config/"
                + steps.path(4).path("authenticationConfig").asText());
        assertThat(condition.path("config"))
                .hasToString("{\"condUserRole\":\"relais-portal.second-factor\",\"negate\":\"false\"}");
    }

    @Test
    void everyRuleForClientsIsOn() {
        JsonNode policies = REALM.read("/client-policies/policies").path("policies");
        assertThat(names(policies, "name"))
                .containsExactlyInAnyOrder("relais-every-client", "relais-machines", "relais-no-passwords");
        assertThat(policies).allMatch(policy -> policy.path("enabled").booleanValue());
        assertThat(only(policies, "relais-no-passwords").path("conditions"))
                .hasToString("[{\"condition\":\"any-client\",\"configuration\":{}}]");
        JsonNode profiles = REALM.read("/client-policies/profiles").path("profiles");
        assertThat(profiles.findValuesAsText("executor"))
                .containsExactlyInAnyOrder(
                        "pkce-enforcer",
                        "reject-implicit-grant",
                        "secure-redirect-uris-enforcer",
                        "secure-client-uris",
                        "full-scope-disabled",
                        "auth-flow-enforcer",
                        "secure-client-authenticator",
                        "reject-ropc-grant");
    }

    private static String scopeId(String name) {
        return only(REALM.read("/client-scopes"), name).path("id").asText();
    }

    private static JsonNode only(JsonNode entries, String name) {
        return stream(entries)
                .filter(entry -> entry.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode entries, String field) {
        return stream(entries).map(entry -> entry.path(field).asText()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false);
    }
}
