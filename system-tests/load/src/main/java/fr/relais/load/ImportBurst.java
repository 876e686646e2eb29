package fr.relais.load;

import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Duration;
import java.util.List;

/** Everybody imported at once, with the offers present: how long until every shortlist is exact, served, stored and told. */
final class ImportBurst {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final LoadedSystem system;

    ImportBurst(LoadedSystem system) {
        this.system = system;
    }

    void run(List<String> people) {
        double everybody = system.metric(Service.MATCHING, LoadedSystem.CANDIDATES)
                + People.consenting(people).size();
        long begun = System.nanoTime();
        Upload upload = new Upload(system, Service.CANDIDATE, Identity.PARTNER);
        upload.run("application/x-ndjson", String.join("\n", people) + "\n", "created", people.size());
        long imported = System.nanoTime();
        upload.awaitTold();
        long told = System.nanoTime();
        system.awaitIndexed(LoadedSystem.CANDIDATES, everybody);
        long served = System.nanoTime();
        long exact = new Shortlists().awaitCalm(PATIENCE);
        system.awaitRelayed();
        long relayed = System.nanoTime();
        System.out.printf(
                "(b) %d people imported in %.1f s, their last event on the topic after %.1f s; from then every ranking that is"
                        + " served exact after %.1f s, every stored shortlist after %.1f s, the last change of one on the"
                        + " topics after %.1f s%n",
                people.size(),
                seconds(begun, imported),
                seconds(begun, told),
                seconds(told, served),
                Math.max(0, seconds(told, exact)),
                Math.max(0, seconds(told, relayed)));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
