package fr.relais.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Locale usual = Locale.getDefault();
    private final Latencies latencies = new Latencies();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ROOT);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(usual);
    }

    @Test
    void percentilesAreSamplesByNearestRankInWhateverOrderTheyCame() {
        for (int i = 0; i < 200; i++) {
            seen(i * 77 % 200 + 1);
        }
        assertThat(latencies).hasToString("p50 100.0 ms, p99 198.0 ms, most 200.0 ms, 200 samples");
    }

    @Test
    void ofOneSampleAllAreThatOne() {
        seen(7);
        assertThat(latencies).hasToString("p50 7.0 ms, p99 7.0 ms, most 7.0 ms, 1 samples");
    }

    @Test
    void withoutSamplesThereIsNothingToSay() {
        assertThat(latencies).hasToString("p50 -, p99 -, most -, 0 samples");
        assertThat(latencies.count()).isZero();
    }

    @Test
    void whatWasNeverSeenIsCountedApart() {
        seen(1);
        latencies.miss();
        latencies.miss();
        assertThat(latencies.count()).isEqualTo(1);
        assertThat(latencies.missed()).isEqualTo(2);
        assertThat(latencies).asString().endsWith("1 samples, 2 never seen");
    }

    private void seen(int millis) {
        latencies.add(Duration.ofMillis(millis).toNanos());
    }
}
