package fr.relais.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;

class UnavailabilityTest {
    @Test
    void aPoolThatGivesNoConnectionInTimeIsUnavailable() {
        assertThat(Unavailability.explains(new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
        assertThat(Unavailability.explains(new SQLTimeoutException())).isTrue();
    }

    @Test
    void aDatabaseThatGoesAwayIsUnavailable() {
        assertThat(Unavailability.explains(new SQLException("", "57P01"))).isTrue();
        assertThat(Unavailability.explains(new SQLException("", "08006"))).isTrue();
    }

    @Test
    void aFaultOfOurOwnIsNot() {
        assertThat(Unavailability.explains(new SQLException("", "23505"))).isFalse();
        assertThat(Unavailability.explains(new IllegalStateException("acquisition timeout")))
                .isFalse();
        assertThat(Unavailability.explains(null)).isFalse();
    }
}
