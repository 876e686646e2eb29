package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.testing.realm.ProductionRealm.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever tries passwords is soon refused the right one as well. */
class BruteForceIT {
    private static final int FAILURE_FACTOR = 5;
    private static final ProductionRealm REALM = ProductionRealm.shared();
    private final Portal portal = new Portal(REALM);

    @Test
    void afterFiveWrongPasswordsTheRightOneIsRefused() {
        Person person = REALM.person("candidate", Map.of());
        assertThat(portal.signIn(new Browser(), person).isBackAtThePortal()).isTrue();
        for (int i = 0; i < FAILURE_FACTOR; i++) {
            Page refused = portal.signIn(new Browser(), person, "wrong " + i, Map.of());
            assertThat(refused.asksForPassword()).isTrue();
        }
        assertThat(portal.signIn(new Browser(), person).asksForPassword()).isTrue();
        JsonNode attack = REALM.read("/attack-detection/brute-force/users/" + person.id());
        assertThat(attack.path("disabled").booleanValue()).isTrue();
    }

    @Test
    void oneWrongPasswordLocksNobodyOut() {
        Person person = REALM.person("candidate", Map.of());
        assertThat(portal.signIn(new Browser(), person, "wrong", Map.of()).asksForPassword())
                .isTrue();
        assertThat(portal.signIn(new Browser(), person).isBackAtThePortal()).isTrue();
    }
}
