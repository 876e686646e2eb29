package fr.relais.testing.matrix;

import java.nio.file.Path;

/** Where the checked-in files are. */
final class Repository {
    private Repository() {}

    static Path root() {
        return Path.of(System.getProperty("relais.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }
}
