package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lints the OpenAPI documents by the rules in {@code lint/}, with Spectral and Redocly as its lock file pins them. Both come from npm
 * at the first run, so without node nothing is linted, and that is said.
 */
final class Lint {
    private static final List<String> SERVICES =
            List.of("skills-registry-service", "candidate-service", "offer-service", "matching-service/app");

    private final Path folder;

    private Lint(Path root) {
        folder = root.resolve("lint");
    }

    /** Whether no document has an error; true as well where they cannot be linted. */
    static boolean passes(Path root) {
        var lint = new Lint(root);
        if (!isFound("node") || !isFound("npm")) {
            Console.say("lint                           not run: there is no node and npm here");
            return true;
        }
        lint.install();
        var documents = SERVICES.stream()
                .map(service -> root.resolve(service).resolve("openapi.yaml").toString())
                .toList();
        boolean spectral =
                lint.run("spectral", List.of("lint", "-r", "spectral.yaml", "--fail-severity=error", "-D"), documents);
        boolean redocly = lint.run("redocly", List.of("lint", "--config=redocly.yaml", "--format=stylish"), documents);
        Console.say("lint                           " + (spectral && redocly ? "0 errors" : "errors, see above")
                + " in " + documents.size() + " OpenAPI documents");
        return spectral && redocly;
    }

    private void install() {
        var installed = folder.resolve("node_modules/.package-lock.json");
        try {
            var locked = Files.getLastModifiedTime(folder.resolve("package-lock.json"));
            if (Files.exists(installed) && Files.getLastModifiedTime(installed).compareTo(locked) >= 0) {
                return;
            }
        } catch (IOException e) {
            throw new Failure("lint/package-lock.json cannot be read", e);
        }
        if (!run(List.of("npm", "ci", "--no-progress"))) {
            throw new Failure("the linters cannot be installed from npm");
        }
    }

    private boolean run(String tool, List<String> arguments, List<String> documents) {
        List<String> command = new ArrayList<>(List.of("node_modules/.bin/" + tool));
        command.addAll(arguments);
        command.addAll(documents);
        return run(command);
    }

    /** Shows what it says only when it fails. */
    private boolean run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("REDOCLY_TELEMETRY", "off");
            builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            boolean passed = process.waitFor() == 0;
            if (!passed) {
                Console.say(said);
            }
            return passed;
        } catch (IOException e) {
            throw new Failure(command.getFirst() + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static boolean isFound(String program) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(":", -1)).anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }
}
