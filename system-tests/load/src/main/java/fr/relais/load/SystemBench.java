package fr.relais.load;

import fr.relais.running.RunningService;
import fr.relais.running.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code ./relais bench system}: the running system under load, on real servers, with services as ops would run them.
 * Arguments: how many people, offers, and seconds of steady changes.
 */
public final class SystemBench {
    private static final int PEOPLE = 45_000;
    private static final int OFFERS = 10_000;
    private static final int SECONDS = 60;
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path root =
            Path.of(System.getProperty("relais.root", ".")).toAbsolutePath().normalize();
    private final LoadedSystem system = new LoadedSystem();

    private SystemBench() {}

    /** Runs it and prints the figures. */
    public static void main(String[] args) throws InterruptedException {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : PEOPLE;
        int offers = args.length > 1 ? Integer.parseInt(args[1]) : OFFERS;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : SECONDS;
        System.out.printf("%s%n%d people, %d offers%n", Machine.line(), people, offers);
        new SystemBench().run(people, offers, seconds);
        System.exit(0);
    }

    private void run(int people, int offers, int seconds) throws InterruptedException {
        RunningService matching = system.of(Service.MATCHING);
        long empty = Heap.used(matching.pid());
        List<String> ids = new OfferLoad(system).publish(People.lines(root, "offers", offers));
        awaitIndexed("relais_matching_offers", offers);
        long withOffers = Heap.used(matching.pid());
        List<String> lines = People.lines(root, "candidates", people);
        long consenting = lines.stream()
                .filter(line -> line.contains("\"matching\":true"))
                .count();
        new ImportBurst(system).run(lines);
        awaitIndexed("relais_matching_candidates", consenting);
        long withPeople = Heap.used(matching.pid());
        new SteadyChanges(system).run(lines, seconds);
        new Reads(system).run(ids.subList(0, Math.min(ids.size(), 100)), TURN);
        restart(matching);
        System.out.printf(
                "(e) heap of matching-service after a full collection: %d bytes an offer, %d bytes a candidate, all the"
                        + " service holds of them%n",
                (withOffers - empty) / offers, (withPeople - withOffers) / consenting);
    }

    private void awaitIndexed(String metric, long count) {
        boolean all =
                Until.isTrue(() -> system.metric(Service.MATCHING, metric) >= count, Duration.ofMillis(200), PATIENCE);
        if (!all) {
            throw new IllegalStateException(metric + " is below " + count + " after " + PATIENCE);
        }
    }

    private void restart(RunningService matching) {
        matching.stop();
        long begun = System.nanoTime();
        matching.start();
        matching.awaitReady();
        System.out.printf("(d) cold start of matching-service to ready: %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }
}
