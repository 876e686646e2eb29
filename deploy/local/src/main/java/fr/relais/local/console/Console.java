package fr.relais.local.console;

import java.time.Duration;

/** Plain lines on standard output, whole ones whatever thread they come from. */
public final class Console {
    private static final long STARTED = System.nanoTime();

    private Console() {}

    public static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Says {@code line} with the seconds since this command began. */
    public static void progress(String line) {
        long millis = Duration.ofNanos(System.nanoTime() - STARTED).toMillis();
        say("[%5.1f s] %s".formatted(millis / 1000.0, line));
    }
}
