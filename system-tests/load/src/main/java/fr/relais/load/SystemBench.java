package fr.relais.load;

import fr.relais.running.RunningService;
import fr.relais.running.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * {@code ./relais bench system}: the running system under load, on real servers, with services as ops would run them.
 * Arguments: how many people, offers, and seconds of steady changes; or {@code start} with how many people and offers
 * {@link LargeStart} puts on the topics; or {@code bulk} with how many people {@link BulkGrants} imports; or {@code offers}
 * with how many offers {@link FranceTravailLoad} imports and searches; or {@code openings} with how many people and offers
 * {@link OpeningLoad} asks over.
 */
public final class SystemBench {
    private static final Path ROOT =
            Path.of(System.getProperty("relais.root", ".")).toAbsolutePath().normalize();
    private final LoadedSystem system;

    private SystemBench(LoadedSystem system) {
        this.system = system;
    }

    /** Runs it and prints the figures. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0 && args[0].equals("start")) {
            LargeStart.run(ROOT, Size.number(args, 1, 1_000_000), Size.number(args, 2, 100_000));
        } else if (args.length > 0 && args[0].equals("bulk")) {
            bulk(Size.number(args, 1, 45_000));
        } else if (args.length > 0 && args[0].equals("offers")) {
            LoadedSystem system = LoadedSystem.stopped();
            system.start(Service.REGISTRY, Service.OFFER);
            new FranceTravailLoad(system, Size.number(args, 1, 30_000)).run(Duration.ofSeconds(10));
        } else if (args.length > 0 && args[0].equals("openings")) {
            openings(Size.number(args, 1, 45_000), Size.number(args, 2, 10_000));
        } else {
            Size size = Size.of(args);
            LoadedSystem system = bulk(size.people());
            system.start(Service.OFFER, Service.MATCHING, Service.BARE);
            var _ = new SystemBench(system).run(size);
        }
        System.exit(0);
    }

    private static void openings(int people, int offers) {
        LoadedSystem system = LoadedSystem.stopped();
        system.start(Service.RELAIS.toArray(Service[]::new));
        List<String> ids = new OfferLoad(system).publish(People.lines(ROOT, "offers", offers));
        new ImportBurst(system).run(People.lines(ROOT, "candidates", people));
        new OpeningLoad(system).run(ids, Duration.ofSeconds(5));
    }

    /** With nobody yet who reads what the import tells: they share the two CPUs and are measured afterwards. */
    private static LoadedSystem bulk(int people) {
        LoadedSystem system = LoadedSystem.stopped();
        system.start(Service.REGISTRY, Service.CANDIDATE);
        new BulkGrants(system, people).run();
        return system;
    }

    /** The same on services that run already, others' people and offers beside. */
    public static Figures run(Size size, Function<Service, RunningService> services) throws InterruptedException {
        LoadedSystem system = new LoadedSystem(services);
        new BulkGrants(system, size.people()).run();
        return new SystemBench(system).run(size);
    }

    private Figures run(Size size) throws InterruptedException {
        System.out.printf("%d people, %d offers%n", size.people(), size.offers());
        double offersBefore = system.metric(Service.MATCHING, LoadedSystem.OFFERS);
        RunningService matching = system.of(Service.MATCHING);
        long empty = Heap.used(matching.pid());
        List<String> ids = new OfferLoad(system).publish(People.lines(ROOT, "offers", size.offers()));
        system.awaitIndexed(LoadedSystem.OFFERS, offersBefore + size.offers());
        long withOffers = Heap.used(matching.pid());
        List<String> lines = People.lines(ROOT, "candidates", size.people());
        int consenting = People.consenting(lines).size();
        new ImportBurst(system).run(lines);
        long withPeople = Heap.used(matching.pid());
        SteadyChanges changes = new SteadyChanges(system);
        changes.run(lines, size);
        system.awaitRelayed();
        int reads = new Reads(system).run(ids.subList(0, Math.min(ids.size(), 100)), size.turn());
        new OpeningLoad(system).run(ids, size.turn());
        restart(matching);
        System.out.printf(
                "(e) heap of matching-service after a full collection: %d bytes an offer, %d bytes a candidate, all the"
                        + " service holds of them%n",
                (withOffers - empty) / size.offers(), (withPeople - withOffers) / consenting);
        new FranceTravailLoad(system, size.offers()).run(size.turn());
        return Figures.of(changes, reads, (int) system.metric(Service.MATCHING, LoadedSystem.CANDIDATES));
    }

    private void restart(RunningService matching) {
        matching.stop();
        long begun = System.nanoTime();
        matching.start();
        matching.awaitReady();
        System.out.printf("(d) cold start of matching-service to ready: %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }
}
