package fr.relais.local;

import fr.relais.local.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code bench}: {@code matching} prints the table of ratios; anything else goes to JMH with whatever arguments it takes. */
final class BenchCommand {
    private static final String TABLE = "fr.relais.matching.bench.MatchingTable";
    private static final String HEAP = "12g";

    private BenchCommand() {}

    static void run(Path root, List<String> args) {
        Path jar = root.resolve("matching-service/bench/target/relais-matching-bench.jar");
        if (!Files.exists(jar)) {
            throw new Failure("the benchmarks are not built: " + jar + " is missing");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!args.isEmpty() && args.getFirst().equals("matching")) {
            command.addAll(List.of("-Xms" + HEAP, "-Xmx" + HEAP, "-cp", jar.toString(), TABLE));
            command.addAll(args.subList(1, args.size()));
        } else {
            command.addAll(List.of("-jar", jar.toString()));
            command.addAll(args);
        }
        try {
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        } catch (IOException e) {
            throw new Failure("the benchmarks could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
