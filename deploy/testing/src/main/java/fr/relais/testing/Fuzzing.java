package fr.relais.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jazzer look for inputs that a parser of ours cannot stand: ten seconds from one seed of chance, so that a suite
 * does not fail for what the one before did not find; or as many as {@code RELAIS_FUZZ_SECONDS} says, each time another
 * way. What it finds is printed, and kept under {@code target/fuzz}. Needs Jazzer on the class path.
 */
public final class Fuzzing {
    private static final @Nullable String ASKED = System.getenv("RELAIS_FUZZ_SECONDS");
    private static final String SECONDS = Objects.requireNonNullElse(ASKED, "10");
    private static final String SEED = ASKED == null ? "2024" : "0"; // 0 lets chance choose
    private static final Pattern TRIED = Pattern.compile("stat::number_of_executed_units: [1-9]");
    private static final Pattern PROGRESS =
            Pattern.compile("(?m)^(#\\d+\t|INFO: (Instrumented|Loaded) |\".* # Uses: ).*\\R");

    private Fuzzing() {}

    /**
     * Runs it in a process of its own.
     *
     * @param target has a static method {@code fuzzerTestOneInput(byte[])}
     * @param seeds folder with inputs to start from
     * @throws AssertionError with what Jazzer said, its progress left out, when an input was found, or none was tried
     */
    public static void run(Class<?> target, Path seeds) {
        try {
            var found = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()));
            var process = new ProcessBuilder(command(target, seeds, found))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            Files.writeString(found.resolve("log.txt"), said);
            var exit = process.waitFor();
            if (exit != 0 || !TRIED.matcher(said).find()) {
                throw new AssertionError("Jazzer ended with " + exit + ": "
                        + PROGRESS.matcher(said).replaceAll(""));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Jazzer cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Class<?> target, Path seeds, Path found) {
        return List.of(
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
                "-timeout=30", // the first input also loads and instruments the classes it reaches
                "-rss_limit_mb=0", // the heap above bounds the input; what compilers take beside it varies by gigabytes
                "-print_final_stats=1",
                seeds.toString());
    }
}
