package fr.relais.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures of a benchmark were measured on. */
final class Machine {
    private Machine() {}

    static String line() {
        Runtime runtime = Runtime.getRuntime();
        return "%s, %d CPUs, load %s, JDK %s"
                .formatted(
                        cpu(),
                        runtime.availableProcessors(),
                        read("/proc/loadavg").replaceFirst("(?s) .*", ""),
                        Runtime.version());
    }

    private static String cpu() {
        return read("/proc/cpuinfo")
                .lines()
                .filter(line -> line.startsWith("model name") || line.startsWith("cpu family"))
                .limit(2)
                .map(line -> line.substring(line.indexOf(':') + 2))
                .reduce((family, model) -> model + " family " + family)
                .orElse("unknown CPU");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
