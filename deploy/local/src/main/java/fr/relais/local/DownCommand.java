package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Pids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code down}: ends the run that is up, or what a killed one left; the data stays. */
final class DownCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DownCommand() {}

    static void run(Path root, List<String> args) {
        Options.parse(args, Map.of()).withoutWords();
        Folders folders = Folders.ofTheLocalRun(root);
        Pids pids = new Pids(folders.run());
        Optional<ProcessHandle> launcher = pids.find(UpCommand.LAUNCHER);
        launcher.ifPresent(DownCommand::end);
        boolean left = !pids.names().isEmpty();
        pids.endLeftovers();
        Addresses.remove(folders);
        Console.progress(launcher.isPresent() || left ? "stopped; the data stays" : "nothing was running");
    }

    private static void end(ProcessHandle launcher) {
        Console.progress("stopping");
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            launcher.destroyForcibly();
            Console.progress("the launcher did not end within " + PATIENCE.toSeconds() + " s and was killed");
        } catch (ExecutionException e) {
            throw new Failure(Failure.lineOf(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
