package fr.relais.local;

import fr.relais.local.console.Failure;
import fr.relais.local.demo.Population;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code population candidates|offers SIZE}: an invented population as NDJSON on standard output. */
final class PopulationCommand {
    private static final int LARGEST = 100_000_000;

    private PopulationCommand() {}

    static void run(List<String> args) {
        Options options = Options.parse(args, Map.of("--seed", true));
        if (options.words().size() != 2) {
            throw new Failure("population candidates SIZE, or population offers SIZE");
        }
        long size = number(options.words().get(1));
        if (size < 0 || size > LARGEST) {
            throw new Failure("SIZE is a number from 0 to " + LARGEST);
        }
        long seed = options.value("--seed").map(PopulationCommand::number).orElse(DemoRun.SEED);
        Population population = new Population(seed, LocalDate.now(DemoRun.PARIS));
        switch (options.words().getFirst()) {
            case "candidates" -> print(population.candidates((int) size));
            case "offers" -> print(population.offers((int) size).map(Population.OfferBody::line));
            default -> throw new Failure("population knows candidates and offers");
        }
    }

    private static void print(Stream<String> lines) {
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        lines.forEach(line -> out.append(line).append('\n'));
        out.flush();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Failure(text + " is not a number", e);
        }
    }
}
