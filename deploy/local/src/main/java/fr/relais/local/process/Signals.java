package fr.relais.local.process;

import java.io.IOException;

/** How a process is asked to end. */
final class Signals {
    private Signals() {}

    /** SIGTERM; PostgreSQL gets SIGINT, since it answers SIGTERM by waiting for its clients to leave. */
    static void askToEnd(String name, ProcessHandle process) {
        if (!name.equals("postgres")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
