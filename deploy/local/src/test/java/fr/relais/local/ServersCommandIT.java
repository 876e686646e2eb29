package fr.relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.relais.local.process.Pids;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersCommandIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path ROOT = Path.of(System.getProperty("relais.root"));

    @TempDir
    Path state;

    private final List<Process> launchers = new ArrayList<>();

    @AfterEach
    void end() throws IOException, InterruptedException {
        for (Process launcher : launchers) {
            launcher.getOutputStream().close();
            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingItsInputEndsEverythingAndRemovesTheData() throws IOException, InterruptedException {
        Process launcher = start();
        Map<String, ProcessHandle> children = running();
        launcher.getOutputStream().close();
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(children).containsOnlyKeys("kafka", "postgres");
        awaitEndOf(
                children.values()); // PostgreSQL is an orphan: it counts as alive until init has taken note of its end
        assertThat(state.resolve("data")).doesNotExist();
        assertThat(state.resolve("servers.properties")).doesNotExist();
    }

    @Test
    void aLauncherKilledHardLeavesNothingForTheNextOne() throws IOException {
        Process launcher = start();
        Map<String, ProcessHandle> children = running();
        launcher.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !alive(children, "kafka"));
        start();
        assertThat(alive(children, "postgres")).isFalse();
    }

    @Test
    void aServerThatDiesIsBackAndAnswersAgain() throws IOException {
        Process launcher = start();
        Map<String, ProcessHandle> children = running();
        children.values().forEach(ProcessHandle::destroyForcibly);
        BufferedReader lines = launcher.inputReader(StandardCharsets.UTF_8);
        for (int i = 0; i < children.size(); i++) {
            assertThat(readUntil(lines, " is back")).containsAnyOf("kafka", "postgres");
        }
        assertThat(running().values()).hasSize(2).doesNotContainAnyElementsOf(children.values());
    }

    private Process start() throws IOException {
        Path jar = ROOT.resolve("deploy/local/target/relais-local.jar");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process launcher = new ProcessBuilder(
                        java.toString(),
                        "-Drelais.root=" + ROOT,
                        "-jar",
                        jar.toString(),
                        "servers",
                        "--only",
                        "postgres,kafka",
                        "--state",
                        state.toString())
                .redirectErrorStream(true)
                .start();
        launchers.add(launcher);
        assertThat(readUntil(launcher.inputReader(StandardCharsets.UTF_8), "READY "))
                .contains("servers.properties");
        return launcher;
    }

    private static String readUntil(BufferedReader lines, String mark) {
        return lines.lines().filter(line -> line.contains(mark)).findFirst().orElse("");
    }

    private Map<String, ProcessHandle> running() {
        Pids pids = new Pids(state.resolve("run"));
        Map<String, ProcessHandle> running = new TreeMap<>();
        pids.names().forEach(name -> pids.find(name).ifPresent(process -> running.put(name, process)));
        return running;
    }

    private static void awaitEndOf(Collection<ProcessHandle> processes) {
        await().atMost(PATIENCE).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static boolean alive(Map<String, ProcessHandle> children, String name) {
        ProcessHandle child = children.get(name);
        return child != null && child.isAlive();
    }
}
