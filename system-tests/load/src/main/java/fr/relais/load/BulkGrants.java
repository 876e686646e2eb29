package fr.relais.load;

import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody's 15 competencies of a programme in one file, into a candidate-service whose events nobody reads yet: how many
 * people a second are stored with their events, and how many PostgreSQL alone would take.
 */
final class BulkGrants {
    private static final String NDJSON = "application/x-ndjson";
    private static final int GRANTS = 15;

    private final LoadedSystem system;
    private final Upload upload;
    private final int people;

    BulkGrants(LoadedSystem system, int people) {
        this.system = system;
        this.upload = new Upload(system, Service.CANDIDATE, Identity.PARTNER);
        this.people = people;
    }

    /** Leaves people behind who consent to nothing that is published. */
    void run() {
        List<String> codes = codes();
        Volunteers first = new Volunteers("first", people, codes);
        Volunteers second = new Volunteers("second", people, codes);
        Volunteers third = new Volunteers("third", people, codes);
        created("the first file after a start", first);
        created("the second", second);
        created("the third", third);
        double raw = RawCopy.seconds("third");
        System.out.printf("(i) raw COPY of the same rows, outbox included: %s%n", rate(raw));
        timed("the same file again: unchanged", () -> upload.run(NDJSON, third.ndjson(true), "unchanged", people));
        timed("the same people as CSV: unchanged", () -> upload.run("text/csv", third.csv(), "unchanged", people));
        timed("consent withdrawn: updated", () -> upload.run(NDJSON, third.ndjson(false), "updated", people));
        upload.run(NDJSON, second.ndjson(false), "updated", people);
        upload.run(NDJSON, first.ndjson(false), "updated", people);
        upload.awaitTold();
    }

    private void created(String when, Volunteers volunteers) {
        String file = volunteers.ndjson(true);
        Duration cpu = cpu();
        long begun = System.nanoTime();
        upload.run(NDJSON, file, "created", people);
        double stored = seconds(begun);
        upload.awaitTold();
        double told = seconds(begun);
        System.out.printf(
                "(i) %d people with %d grants each, %s: %s; with the last event on its topic after %s; CPU of"
                        + " candidate-service %.1f s%n",
                people, GRANTS, when, rate(stored), rate(told), cpu().minus(cpu).toMillis() / 1e3);
    }

    private void timed(String what, Runnable run) {
        long begun = System.nanoTime();
        run.run();
        System.out.printf("(i) %s: %s%n", what, rate(seconds(begun)));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private String rate(double seconds) {
        return "%.1f s, %.0f people a second".formatted(seconds, people / seconds);
    }

    private Duration cpu() {
        return ProcessHandle.of(system.of(Service.CANDIDATE).pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private List<String> codes() {
        var codes = new ArrayList<String>();
        Http.get(Identity.PARTNER, system.api(Service.REGISTRY, "/competencies?limit=" + GRANTS))
                .expect(200)
                .body()
                .get("items")
                .forEach(item -> codes.add(item.get("code").asText()));
        return codes;
    }
}
