package fr.relais.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aMomentIsReadWithItsOffsetAndCutToMicroseconds() {
        assertThat(AsOf.read("2026-02-28T12:00:00.123456789+02:00", NOW))
                .isEqualTo(Instant.parse("2026-02-28T10:00:00.123456Z"));
    }

    @Test
    void nowIsNotTheFuture() {
        assertThat(AsOf.read("2026-03-01T10:00:00Z", NOW)).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-28",
                "2026-02-28T10:00:00",
                "2026-02-30T10:00:00Z",
                "2026-02-28T10:00:00 02:00",
                "12026-02-28T10:00:00Z",
                "1772272800",
                "2026-03-01T10:00:00.000001Z"
            })
    void whatIsNoMomentOfThePastIsRefused(String text) {
        assertThatThrownBy(() -> AsOf.read(text, NOW))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }
}
