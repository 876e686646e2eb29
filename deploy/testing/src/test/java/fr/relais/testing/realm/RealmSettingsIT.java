package fr.relais.testing.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of the production realm read back, rule by rule. */
class RealmSettingsIT {
    private static final ProductionRealm REALM = ProductionRealm.shared();
    private static final JsonNode SETTINGS = REALM.settings();

    @ParameterizedTest
    @CsvSource({
        "accessTokenLifespan, 300",
        "accessCodeLifespan, 60",
        "revokeRefreshToken, true",
        "refreshTokenMaxReuse, 0",
        "ssoSessionIdleTimeout, 1800",
        "ssoSessionMaxLifespan, 28800",
        "rememberMe, false",
    })
    void tokensAreShortAndSessionsEnd(String setting, String value) {
        assertThat(SETTINGS.path(setting).asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "bruteForceProtected, true",
        "permanentLockout, false",
        "bruteForceStrategy, MULTIPLE",
        "failureFactor, 5",
        "waitIncrementSeconds, 60",
        "maxFailureWaitSeconds, 900",
        "maxDeltaTimeSeconds, 43200",
        "quickLoginCheckMilliSeconds, 1000",
        "minimumQuickLoginWaitSeconds, 60",
    })
    void whoTriesPasswordsWaits(String setting, String value) {
        assertThat(SETTINGS.path(setting).asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "otpPolicyType, totp",
        "otpPolicyDigits, 6",
        "otpPolicyPeriod, 30",
        "otpPolicyLookAheadWindow, 1",
        "otpPolicyCodeReusable, false",
    })
    void oneTimeCodesServeOnce(String setting, String value) {
        assertThat(SETTINGS.path(setting).asText()).isEqualTo(value);
    }

    @Test
    void passwordsAreLongAndNotTheName() {
        assertThat(SETTINGS.path("passwordPolicy").asText().split(" and "))
                .contains("length(12)", "notUsername(undefined)", "notEmail(undefined)");
    }

    @Test
    void aShortPasswordIsRefused() {
        Map<String, Object> person = Map.of(
                "username",
                "short-password",
                "credentials",
                List.of(Map.of("type", "password", "value", "elevenchars")));
        assertThat(REALM.send("POST", "/users", person).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"sslRequired, external", "registrationAllowed, false", "resetPasswordAllowed, false"})
    void nothingIsInTheClearAndNobodyComesInUnasked(String setting, String value) {
        assertThat(SETTINGS.path(setting).asText()).isEqualTo(value);
    }

    @Test
    void failuresAreKeptInKeycloakAndToldToNobodyElse() {
        assertThat(SETTINGS.path("eventsEnabled").booleanValue()).isTrue();
        assertThat(SETTINGS.path("enabledEventTypes").toString()).contains("\"LOGIN_ERROR\"", "\"CLIENT_LOGIN_ERROR\"");
        assertThat(SETTINGS.path("eventsExpiration").asInt()).isEqualTo(90 * 24 * 3600);
        assertThat(SETTINGS.path("eventsListeners")).isEmpty();
        assertThat(SETTINGS.path("adminEventsEnabled").booleanValue()).isTrue();
        assertThat(SETTINGS.path("adminEventsDetailsEnabled").booleanValue()).isFalse();
    }
}
