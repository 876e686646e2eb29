package fr.relais.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLogTest {
    private final List<String> lines = new ArrayList<>();
    private long nanos;
    private final ProgressLog log = new ProgressLog(lines::add, () -> nanos);

    @Test
    void aLongStartIsToldEveryTenSecondsAndItsEndOnce() {
        for (int second = 0; second <= 25; second++) {
            at(second, progress(2_600 - 100L * second));
        }
        at(26, progress(0));
        at(60, progress(0));
        assertThat(lines)
                .containsExactly(
                        "catching up, 1600 records to go: people 1000 of 2600",
                        "catching up, 600 records to go: people 2000 of 2600",
                        "caught up after 26.0 s with 2600 records");
    }

    @Test
    void aShortOneIsToldWhenItIsDone() {
        at(1, Progress.UNKNOWN);
        at(2, progress(0));
        assertThat(lines).containsExactly("caught up after 2.0 s with 2600 records");
    }

    private void at(int second, Progress progress) {
        nanos = Duration.ofSeconds(second).toNanos();
        log.at(progress);
    }

    private static Progress progress(long behind) {
        return new Progress(behind, List.of(new TopicProgress("people", 2_600 - behind, 2_600)));
    }
}
