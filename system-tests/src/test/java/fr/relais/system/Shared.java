package fr.relais.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The data that stands beside the project and is not part of it. */
final class Shared {
    private Shared() {}

    /** A file of it; without it the test says so and is skipped. */
    static Path data(String path) {
        var shared = Objects.requireNonNullElse(
                System.getenv("RELAIS_SHARED"), System.getProperty("relais.root", "..") + "/../shared");
        var file = Path.of(shared, "data", path).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            System.out.println("skipped: there is no shared data file " + path);
        }
        assumeTrue(Files.exists(file), "no shared data file " + path);
        return file;
    }
}
