package fr.relais.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
    @TempDir
    Path root;

    private final Queue<Child> started = new ConcurrentLinkedQueue<>();

    @Test
    void whatEndsUnaskedIsStartedAgainAndWhatIsClosedStaysDown() {
        try (Keeper keeper = new Keeper()) {
            keeper.keep(this::sleeper, Child::requireAlive);
            Pids pids = new Pids(root.resolve("state/run"));
            pids.find("sleeper").orElseThrow().destroyForcibly();
            await().until(() -> started.size() == 2 && pids.find("sleeper").isPresent());
        }
        assertThat(started).hasSize(2).allSatisfy(KeeperTest::hasEnded);
    }

    @Test
    void nothingStartsOnceItIsClosed() {
        Keeper keeper = new Keeper();
        keeper.close();
        keeper.keep(this::sleeper, Child::requireAlive);
        assertThat(started).hasSize(1).allSatisfy(KeeperTest::hasEnded);
    }

    @Test
    void whatEndsWhileAllIsEndingIsNotStartedAgain() {
        try (Keeper keeper = new Keeper()) {
            keeper.keep(this::sleeper, Child::requireAlive);
            keeper.letGo();
            new Pids(root.resolve("state/run")).find("sleeper").orElseThrow().destroyForcibly();
            assertThat(started).allSatisfy(KeeperTest::hasEnded);
        }
        assertThat(started).hasSize(1);
    }

    /** A terminal's Ctrl-C goes to the whole group. */
    @Test
    void aChildIsNotEndedByAnInterrupt() throws Exception {
        Child child = sleeper();
        long pid = new Pids(root.resolve("state/run"))
                .find("sleeper")
                .orElseThrow()
                .pid();
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        assertThat(child.ended().orTimeout(300, TimeUnit.MILLISECONDS)).failsWithin(Duration.ofSeconds(1));
        child.close();
        hasEnded(child);
    }

    private static void hasEnded(Child child) {
        assertThat(child.ended()).succeedsWithin(Duration.ofSeconds(5));
    }

    private Child sleeper() {
        Folders folders = new Folders(root, root.resolve("state"));
        Child child = Child.start("sleeper", folders, List.of("sleep", "60"), Map.of());
        started.add(child);
        return child;
    }
}
