package fr.relais.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The invented population, as {@code ./relais population} prints it. */
final class People {
    private People() {}

    /** Those who have a profile: the others let nothing be published. */
    static List<String> consenting(List<String> candidates) {
        return candidates.stream()
                .filter(line -> line.contains("\"matching\":true"))
                .toList();
    }

    /** @param kind candidates or offers; one JSON object a line comes out, with externalId in front */
    static List<String> lines(Path root, String kind, int size) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path launcher = root.resolve("deploy/local/target/relais-local.jar");
        ProcessBuilder command = new ProcessBuilder(
                java.toString(),
                "-Drelais.root=" + root,
                "-jar",
                launcher.toString(),
                "population",
                kind,
                Integer.toString(size));
        try {
            Process process =
                    command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader out = process.inputReader(UTF_8)) {
                return out.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
