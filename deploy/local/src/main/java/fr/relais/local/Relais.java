package fr.relais.local;

import fr.relais.local.console.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Main class behind {@code ./relais}: one command, its arguments, an exit value. */
public final class Relais {
    private Relais() {}

    public static void main(String[] args) {
        Path root =
                Path.of(System.getProperty("relais.root", ".")).toAbsolutePath().normalize();
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        try {
            run(args.length == 0 ? "" : args[0], root, rest);
        } catch (RuntimeException e) {
            System.err.println("relais: " + Failure.lineOf(e));
            keepTrace(root, e);
            System.exit(1);
        }
    }

    private static void run(String command, Path root, List<String> args) {
        switch (command) {
            case "up" -> UpCommand.run(root, args);
            case "status" -> StatusCommand.run(root, args);
            case "down" -> DownCommand.run(root, args);
            case "import" -> ImportCommand.run(root, args);
            case "test" -> TestCommand.run(root, args);
            case "bench" -> BenchCommand.run(root, args);
            case "population" -> PopulationCommand.run(args);
            case "servers" -> ServersCommand.run(root, args);
            default -> throw new Failure("unknown command '" + command + "'; ./relais help lists them");
        }
    }

    /** The whole story of an unexpected failure goes to a file; the terminal gets one line. */
    private static void keepTrace(Path root, RuntimeException failure) {
        if (failure instanceof Failure && failure.getCause() == null) {
            return;
        }
        Path logs = root.resolve(".local/logs");
        try (PrintWriter writer = new PrintWriter(
                Files.newBufferedWriter(Files.createDirectories(logs).resolve("failure.log")))) {
            failure.printStackTrace(writer);
        } catch (IOException e) {
            System.err.println("relais: " + logs + " cannot be written: " + e.getMessage());
        }
    }
}
