package fr.relais.matching.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class BenchmarksTest {
    /** Whether these run does not depend on benchmarks that somebody measures beside them. */
    @BeforeAll
    static void ignoreOthers() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    /** A benchmark that fails, its checks included, has no result. */
    @ParameterizedTest
    @CsvSource({
        "RankBench, 28",
        "UpdateBench, 2",
        "ReverseBench, 5",
        "OpeningsBench, 4",
        "BurstBench, 4",
        "SteadyBench, 2"
    })
    void eachRunsOnceTiny(String benchmark, int runs) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\." + benchmark + "\\.")
                        .param("n", "600")
                        .param("m", "30")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(5))
                        .build())
                .run();
        assertThat(results)
                .hasSize(runs)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}
