package fr.relais.offer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real answers of France Travail, which tests read where they are, beside the project; RELAIS_SHARED names another place. */
public final class SharedData {
    private SharedData() {}

    /** The file, or a skipped test with one plain line when it is not there. */
    public static Path file(String name) {
        var file = root().resolve("data").resolve(name);
        if (!Files.isReadable(file)) {
            System.out.println("skipped: shared data file " + name + " is not there (set RELAIS_SHARED)");
        }
        assumeTrue(Files.isReadable(file), () -> "shared data file " + name + " is not there");
        return file;
    }

    private static Path root() {
        var named = System.getenv("RELAIS_SHARED");
        return named != null
                ? Path.of(named)
                : Path.of(System.getProperty("relais.root", "..")).resolve("../shared");
    }
}
