package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(isLockedOut(person)).isTrue();
    }

    @Test
    void afterFiveWrongCodesThePersonIsLockedOut() {
        Person person = REALM.person("counsellor", Map.of());
        Browser browser = new Browser();
        Page enrolment = portal.signIn(browser, person);
        Totp telephone = new Totp(enrolment.hidden().getOrDefault("totpSecret", ""));
        browser.submit(enrolment, Map.of("totp", telephone.code(0), "userLabel", "telephone"));
        Browser thief = new Browser();
        Page asked = portal.signIn(thief, person);
        for (int i = 0; i < FAILURE_FACTOR && asked.asksForCode(); i++) {
            asked = thief.submit(asked, Map.of("otp", "not a code"));
        }
        assertThat(isLockedOut(person)).isTrue();
    }

    @Test
    void oneWrongPasswordLocksNobodyOut() {
        Person person = REALM.person("candidate", Map.of());
        assertThat(portal.signIn(new Browser(), person, "wrong", Map.of()).asksForPassword())
                .isTrue();
        assertThat(portal.signIn(new Browser(), person).isBackAtThePortal()).isTrue();
    }

    private static boolean isLockedOut(Person person) {
        return REALM.read("/attack-detection/brute-force/users/" + person.id())
                .path("disabled")
                .booleanValue();
    }
}
