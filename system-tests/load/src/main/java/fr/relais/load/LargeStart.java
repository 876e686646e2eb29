package fr.relais.load;

import fr.relais.running.RunningService;
import fr.relais.running.Service;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code ./relais bench system start}: how long matching-service takes to be ready when its topics hold a whole country. A few
 * thousand people and offers come by HTTP; the rest are copies of their events, sent to the topics while the service is down.
 */
final class LargeStart {
    private static final int MODELS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private LargeStart() {}

    static void run(Path root, int people, int offers) {
        LoadedSystem system = LoadedSystem.started();
        new OfferLoad(system).publish(People.lines(root, "offers", Math.min(offers, MODELS)));
        new ImportBurst(system).run(People.lines(root, "candidates", Math.min(people, MODELS)));
        system.awaitRelayed();
        RunningService matching = system.of(Service.MATCHING);
        matching.stop();
        Copies.fill("relais.offer.posting.v1", offers);
        Copies.fill("relais.candidate.profile.v1", people);
        long begun = System.nanoTime();
        matching.start();
        matching.awaitReady(PATIENCE);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "(d) cold start of matching-service to ready with %.0f candidates, %.0f offers: %.1f s, heap %,d bytes%n",
                system.metric(Service.MATCHING, LoadedSystem.CANDIDATES),
                system.metric(Service.MATCHING, LoadedSystem.OFFERS),
                seconds,
                Heap.used(matching.pid()));
        matching.kill();
    }
}
