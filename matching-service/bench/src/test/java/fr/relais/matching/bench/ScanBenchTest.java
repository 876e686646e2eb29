package fr.relais.matching.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class ScanBenchTest {
    @Test
    void everyBenchmarkRunsOnASmallPopulation() throws Exception {
        var results = new Runner(new OptionsBuilder()
                        .include(ScanBench.class.getSimpleName())
                        .param("candidates", "200")
                        .forks(0)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.milliseconds(20))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(20))
                        .shouldFailOnError(true)
                        .build())
                .run();
        assertThat(results)
                .hasSize(2)
                .allMatch(result -> result.getPrimaryResult().getScore() > 0);
    }
}
