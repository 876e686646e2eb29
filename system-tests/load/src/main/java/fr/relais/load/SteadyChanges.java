package fr.relais.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A hundred changes of candidates a second by HTTP: how long from the answer to a change until its new credit is served. Each
 * change states the probe's one competency at another level, so what must come is known; every tenth is waited for, so that
 * the waiting does not become the load. Half as many a second come before to warm up and are not counted: the services have
 * just started, and code that runs for the first time is slow.
 */
final class SteadyChanges {
    private static final int A_SECOND = 100;
    private static final int WAITED_FOR = 10;
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration LATE = Duration.ofSeconds(10);

    private final LoadedSystem system;
    private final String probe;
    private final Latencies write = new Latencies();
    private final Latencies served = new Latencies();

    SteadyChanges(LoadedSystem system) {
        this.system = system;
        this.probe = new OfferLoad(system).publish(Probe.offer());
    }

    /** @param people lines of those who are changed, one after the other; those without consent are left out */
    void run(List<String> people, Size size) throws InterruptedException {
        List<String> consenting = People.consenting(people);
        int warmUp = Math.min(consenting.size(), size.warmUp() * A_SECOND / 2);
        int counted = Math.min(consenting.size() - warmUp, size.seconds() * A_SECOND);
        change(consenting.subList(0, warmUp), A_SECOND / 2, false);
        change(consenting.subList(warmUp, warmUp + counted), A_SECOND, true);
        System.out.printf(
                "(a) %d changes a second for %d s: the write itself %s%n", A_SECOND, counted / A_SECOND, write);
        System.out.printf("    from its answer to the new rank being served: %s%n", served);
    }

    /** Of the changes themselves. */
    Latencies write() {
        return write;
    }

    /** From the answers to the new ranks. */
    Latencies served() {
        return served;
    }

    private void change(List<String> people, int aSecond, boolean counts) throws InterruptedException {
        try (var clock = Executors.newSingleThreadScheduledExecutor();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int[] next = {0};
            var ticks = clock.scheduleAtFixedRate(
                    () -> {
                        int i = next[0]++;
                        if (i < people.size()) {
                            threads.execute(() -> tryToChange(people.get(i), i, counts));
                        }
                    },
                    0,
                    1_000_000 / aSecond,
                    TimeUnit.MICROSECONDS);
            TimeUnit.MILLISECONDS.sleep(1_000L * people.size() / aSecond + 500);
            ticks.cancel(false);
        }
    }

    private void tryToChange(String line, int number, boolean counts) {
        try {
            change(line, number, counts);
        } catch (UncheckedIOException e) {
            if (counts) {
                write.miss();
            }
        }
    }

    private void change(String line, int number, boolean counts) {
        ObjectNode body = Json.object(line);
        String externalId = body.remove("externalId").asText();
        int credit = Probe.change(body.withArray("competencies"));
        String address = system.api(Service.CANDIDATE, "/sources/partner-demo/candidates/" + externalId);
        long asked = System.nanoTime();
        String id = Http.put(Identity.PARTNER, address, body)
                .expect(200)
                .body()
                .get("id")
                .asText();
        long answered = System.nanoTime();
        if (counts) {
            write.add(answered - asked);
        }
        if (number % WAITED_FOR == 0) {
            await(id, credit, answered, counts);
        }
    }

    private void await(String candidate, int credit, long answered, boolean counts) {
        String pairing = system.api(Service.MATCHING, "/pairings/" + probe + "/" + candidate);
        boolean seen = Until.isTrue(
                () -> {
                    Http.Answer answer = Http.get(Identity.FRANCE_TRAVAIL, pairing);
                    return answer.status() == 200 && answer.body().get("credit").asInt() == credit;
                },
                LOOK,
                LATE);
        if (!counts) {
            return;
        }
        if (seen) {
            served.add(System.nanoTime() - answered);
        } else {
            served.miss();
        }
    }
}
