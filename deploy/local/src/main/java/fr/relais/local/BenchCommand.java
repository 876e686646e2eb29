package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code bench}: {@code matching} prints the table of ratios, {@code system} puts the whole system under load; anything else
 * goes to JMH with whatever arguments it takes. First comes the machine, since figures mean nothing without it.
 */
final class BenchCommand {
    private static final String TABLE = "fr.relais.matching.bench.MatchingTable";
    private static final String HEAP = "6g";
    /** For 6 000 000 candidates. */
    private static final String FULL_HEAP = "10g";

    private static final Set<String> NATIONAL = Set.of("--full", "F2", "L3", "L3a", "L3b", "I2");

    private static final String PROFILE = "--profile";
    /** Lucene and DuckDB at their best: vector code, native code without warnings. */
    private static final List<String> PEERS =
            List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED");

    private BenchCommand() {}

    static void run(Path root, List<String> args) {
        Console.say(Machine.line());
        List<String> command = new ArrayList<>();
        Path folder = Path.of("");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Drelais.root=" + root);
        switch (args.isEmpty() ? "" : args.getFirst()) {
            case "matching" -> {
                command.addAll(PEERS);
                command.addAll(table(root, args.subList(1, args.size())));
            }
            case "system" -> {
                folder = root.resolve("system-tests/load"); // its logs go below
                command.addAll(List.of("-jar", built(root, "system-tests/load/target/relais-load.jar")));
                command.addAll(args.subList(1, args.size()));
            }
            default -> {
                command.addAll(List.of("-jar", built(root, "matching-service/bench/target/relais-matching-bench.jar")));
                command.addAll(args);
            }
        }
        try {
            System.exit(new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .inheritIO()
                    .start()
                    .waitFor());
        } catch (IOException e) {
            throw new Failure("the benchmarks could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The rows are known to the table, which refuses what is none. */
    private static List<String> table(Path root, List<String> options) {
        String heap = options.stream().anyMatch(NATIONAL::contains) ? FULL_HEAP : HEAP;
        Console.say("heap " + heap);
        String jar = built(root, "matching-service/bench/target/relais-matching-bench.jar");
        List<String> command = new ArrayList<>(List.of("-Xms" + heap, "-Xmx" + heap, "-cp", jar));
        List<String> asked = new ArrayList<>(options);
        int profile = asked.indexOf(PROFILE);
        if (profile >= 0 && profile + 1 < asked.size()) {
            command.add("-XX:StartFlightRecording=settings=profile,filename=" + asked.remove(profile + 1));
            asked.remove(profile);
        }
        command.add(TABLE);
        command.addAll(asked);
        return command;
    }

    private static String built(Path root, String jar) {
        if (!Files.exists(root.resolve(jar))) {
            throw new Failure("the benchmarks are not built: " + jar + " is missing");
        }
        return root.resolve(jar).toString();
    }
}
