package fr.relais.local.process;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of child JVMs: small heap, serial collector and the quick compiler suit a machine that runs seven of them. */
public final class Jvm {
    private static final List<String> FRUGAL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Jvm() {}

    /** The start of a command line with at most {@code heapMegabytes} of heap. */
    public static List<String> command(int heapMegabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(FRUGAL);
        return command;
    }

    /** The jar this class came from; its manifest names the libraries beside it. */
    public static Path ownJar() {
        try {
            return Path.of(Jvm.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jar that holds {@link Leash} and nothing else. */
    public static Path leashJar() {
        return ownJar().resolveSibling("relais-local-leash.jar");
    }
}
