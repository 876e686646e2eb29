package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.testing.realm.ProductionRealm.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sees or changes what is others' signs in with a second factor. */
class SecondFactorIT {
    private static final ProductionRealm REALM = ProductionRealm.shared();
    private final Portal portal = new Portal(REALM);

    @ParameterizedTest
    @ValueSource(strings = {"counsellor", "ops-admin", "registry-admin"})
    void isSetUpAtTheFirstSignInAndAskedForEverAfter(String role) {
        Person person = REALM.person(role, Map.of());
        Browser first = new Browser();
        Page enrolment = portal.signIn(first, person);
        assertThat(enrolment.asksToEnrol()).isTrue();
        Totp telephone = new Totp(enrolment.hidden().getOrDefault("totpSecret", ""));
        assertThat(enrol(first, enrolment, telephone).isBackAtThePortal()).isTrue();

        Browser second = new Browser();
        Page asked = portal.signIn(second, person);
        assertThat(asked.asksForCode()).isTrue();
        Page wrong = second.submit(asked, Map.of("otp", wrong(telephone)));
        assertThat(wrong.asksForCode()).isTrue();
        Page right = second.submit(wrong, Map.of("otp", telephone.code(1)));
        assertThat(right.isBackAtThePortal()).isTrue();
        assertThat(portal.tokens(right).claims().at("/realm_access/roles")).hasToString("[\"" + role + "\"]");
    }

    @Test
    void cannotBeLeftForLater() {
        Person person = REALM.person("counsellor", Map.of());
        Browser browser = new Browser();
        assertThat(portal.signIn(browser, person).asksToEnrol()).isTrue();
        assertThat(browser.open(portal.authorization(Map.of())).isBackAtThePortal())
                .isFalse();
        assertThat(portal.signIn(new Browser(), person).asksToEnrol()).isTrue();
    }

    @Test
    void thatIsLostIsSetUpAnewOnceTheAdministratorTookItAway() {
        Person person = REALM.person("counsellor", Map.of());
        Browser browser = new Browser();
        Page enrolment = portal.signIn(browser, person);
        enrol(browser, enrolment, new Totp(enrolment.hidden().getOrDefault("totpSecret", "")));
        assertThat(portal.signIn(new Browser(), person).asksForCode()).isTrue();
        for (JsonNode credential : REALM.read("/users/" + person.id() + "/credentials")) {
            if (credential.path("type").asText().equals("otp")) {
                String id = credential.path("id").asText();
                REALM.change("DELETE", "/users/" + person.id() + "/credentials/" + id, Map.of());
            }
        }
        assertThat(portal.signIn(new Browser(), person).asksToEnrol()).isTrue();
    }

    @Test
    void aCodeServesOnce() {
        Person person = REALM.person("counsellor", Map.of());
        Browser first = new Browser();
        Page enrolment = portal.signIn(first, person);
        Totp telephone = new Totp(enrolment.hidden().getOrDefault("totpSecret", ""));
        enrol(first, enrolment, telephone);
        String code = telephone.code(1);
        assertThat(withCode(person, code).isBackAtThePortal()).isTrue();
        assertThat(withCode(person, code).asksForCode()).isTrue();
    }

    @Test
    void aCounsellorsTokenTellsStructureAndTerritoryAndNothingNew() {
        Person person = REALM.person(
                "counsellor", Map.of("structure", List.of("mission-locale"), "territory", List.of("94", "2A")));
        Browser browser = new Browser();
        Page enrolment = portal.signIn(browser, person);
        Page back = enrol(browser, enrolment, new Totp(enrolment.hidden().getOrDefault("totpSecret", "")));
        JsonNode claims = portal.tokens(back).claims();
        assertThat(claims.path("structure").asText()).isEqualTo("mission-locale");
        assertThat(claims.path("territory")).hasToString("[\"94\",\"2A\"]");
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"counsellor\"]");
        assertThat(claims.has("resource_access")).isFalse();
    }

    /** An administrator may bind Keycloak's own flow to a client, which asks for no second factor. */
    @Test
    void isAskedForAtEveryClientWhateverFlowItHas() {
        String id = "own-flow-" + UUID.randomUUID();
        Map<String, Object> client = LaterClientIT.browserClient(id, false);
        client.put("authenticationFlowBindingOverrides", Map.of("browser", flowId("browser")));
        REALM.change("POST", "/clients", client);
        Map<String, String> there = Map.of("client_id", id, "redirect_uri", "https://later.example.test/callback");
        Person person = REALM.person("counsellor", Map.of());
        assertThat(portal.signIn(new Browser(), person, person.password(), there)
                        .asksToEnrol())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "employer"})
    void isNotAskedOfPeopleWhoSeeTheirOwn(String role) {
        Person person = REALM.person(role, Map.of());
        assertThat(portal.signIn(new Browser(), person).isBackAtThePortal()).isTrue();
    }

    private static String flowId(String alias) {
        for (JsonNode flow : REALM.read("/authentication/flows")) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    private Page withCode(Person person, String code) {
        Browser browser = new Browser();
        return browser.submit(portal.signIn(browser, person), Map.of("otp", code));
    }

    private static Page enrol(Browser browser, Page enrolment, Totp telephone) {
        return browser.submit(enrolment, Map.of("totp", telephone.code(0), "userLabel", "telephone"));
    }

    private static String wrong(Totp telephone) {
        return telephone.code(0).startsWith("9") ? "000000" : "999999";
    }
}
