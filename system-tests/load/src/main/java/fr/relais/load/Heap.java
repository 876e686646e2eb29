package fr.relais.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What lives in the heap of another JVM. */
final class Heap {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Heap() {}

    /** Bytes in use after a full collection. */
    static long used(long pid) {
        jcmd(pid, "GC.run");
        return bytes(jcmd(pid, "GC.heap_info"));
    }

    /** @param info as jcmd prints it: one heap, or several generations to add */
    static long bytes(String info) {
        long kib = USED.matcher(info)
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
        if (kib == 0) {
            throw new IllegalStateException("the JVM does not tell its heap: " + info);
        }
        return kib << 10;
    }

    private static String jcmd(long pid, String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command).start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
