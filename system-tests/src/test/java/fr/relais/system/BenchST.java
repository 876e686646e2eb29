package fr.relais.system;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.load.Figures;
import fr.relais.load.Size;
import fr.relais.load.SystemBench;
import fr.relais.running.RunningService;
import fr.relais.running.Service;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load driver in small, so that it still works when it is needed. Its figures mean nothing here. */
class BenchST {
    private static final Size SMALL = new Size(60, 5, 1, 0, Duration.ofMillis(200));

    private final RunningService bare = new RunningService(Service.BARE, RunningService.SMALL);

    @BeforeEach
    void startWhatItIsComparedWith() {
        bare.start();
        bare.awaitReady();
    }

    @AfterEach
    void stop() {
        bare.stop();
    }

    @Test
    void everyPartOfTheBenchmarkRunsAndSeesWhatItWaitsFor() throws InterruptedException {
        Figures seen = SystemBench.run(SMALL, service -> service == Service.BARE ? bare : RunningSystem.of(service));
        assertThat(seen.written()).isBetween(40, 60);
        assertThat(seen.served()).isBetween(4, 6);
        assertThat(seen.missed()).isZero();
        assertThat(seen.reads()).isPositive();
        assertThat(seen.people()).isGreaterThanOrEqualTo(seen.written());
    }
}
