package fr.relais.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.candidate.intake.CsvFuzz;
import fr.relais.candidate.openbadge.VerifierFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets Jazzer look for inputs that our parsers cannot stand: ten seconds each from one seed of chance, so that a suite
 * does not fail for what the one before did not find; or as many as {@code RELAIS_FUZZ_SECONDS} says, each time another way. What
 * it finds is printed, and kept under {@code target/fuzz}.
 */
class FuzzIT {
    private static final @Nullable String ASKED = System.getenv("RELAIS_FUZZ_SECONDS");
    private static final String SECONDS = Objects.requireNonNullElse(ASKED, "10");
    private static final String SEED = ASKED == null ? "2024" : "0"; // 0 lets chance choose

    @TempDir
    Path seeds;

    @Test
    void noInputBreaksTheVerifierOrTakesItLong() throws Exception {
        VerifierFuzz.writeSeeds(seeds);
        fuzz(VerifierFuzz.class);
    }

    @Test
    void noUploadBreaksTheReaderOfCsv() throws Exception {
        CsvFuzz.writeSeeds(seeds);
        fuzz(CsvFuzz.class);
    }

    private void fuzz(Class<?> target) throws IOException, InterruptedException {
        var found = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()));
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=fr.relais.**:com.apicatalog.**:com.fasterxml.jackson.core.**",
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + "/",
                        "-max_total_time=" + SECONDS,
                        "-seed=" + SEED,
                        "-timeout=10",
                        "-rss_limit_mb=3072",
                        "-print_final_stats=1",
                        seeds.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        Files.writeString(found.resolve("log.txt"), said);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("stat::number_of_executed_units: [1-9]");
    }
}
