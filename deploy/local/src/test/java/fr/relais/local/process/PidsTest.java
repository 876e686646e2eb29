package fr.relais.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidsTest {
    @TempDir
    Path folder;

    @Test
    void aLeftoverIsFoundAndEnded() throws IOException, InterruptedException {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        Pids pids = new Pids(folder);
        pids.record("sleeper", sleeper.toHandle());
        assertThat(pids.find("sleeper")).contains(sleeper.toHandle());
        pids.endLeftovers();
        assertThat(sleeper.waitFor()).isNotZero();
        assertThat(pids.names()).isEmpty();
    }

    @Test
    void aPidThatAnotherProcessHasByNowIsLeftAlone() throws IOException {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("old.pid"), sleeper.pid() + " 2024-07-26T20:24:00Z");
            Pids pids = new Pids(folder);
            assertThat(pids.find("old")).isEmpty();
            pids.endLeftovers();
            assertThat(sleeper.isAlive()).isTrue();
            assertThat(pids.names()).isEmpty();
        } finally {
            sleeper.destroy();
        }
    }

    @Test
    void garbageInAPidFileIsNoProcess() throws IOException {
        Files.writeString(folder.resolve("odd.pid"), "not a pid");
        assertThat(new Pids(folder).find("odd")).isEmpty();
    }
}
