package fr.relais.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A hundred changes of candidates a second by HTTP: how long from the answer to a change until its new credit is served. Each
 * change states the probe's one competency, so what must come is known; every tenth is waited for, so that the waiting does
 * not become the load.
 */
final class SteadyChanges {
    private static final String COMPETENCY = "SOC-E01";
    private static final String PROBE = """
            {"externalId": "load-probe", "kind": "JOB", "title": "probe", "rome": {"code": "K2503"}, "remote": true,
             "contractType": "CDI", "workingTime": "FULL_TIME", "positions": 1, "requirements": [{"competency": "SOC-E01", "level": 3, "exigence": "S", "weight": 5}]}""";
    /** Points of level 1 and of level 3, both assessed, at weight 5. */
    private static final int[] CREDIT = {0, 50, 0, 100};

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
        this.probe = new OfferLoad(system).publish(Json.object(PROBE));
    }

    /** @param people lines of those who may be changed; those who state the probe's competency already are left out */
    void run(List<String> people, int seconds) throws InterruptedException {
        List<String> changed = people.stream()
                .filter(line -> !line.contains(COMPETENCY) && line.contains("\"matching\":true"))
                .limit((long) A_SECOND * seconds)
                .toList();
        try (var clock = Executors.newSingleThreadScheduledExecutor();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int[] next = {0};
            var ticks = clock.scheduleAtFixedRate(
                    () -> {
                        int i = next[0]++;
                        if (i < changed.size()) {
                            threads.execute(() -> change(changed.get(i), i));
                        }
                    },
                    0,
                    1_000_000 / A_SECOND,
                    TimeUnit.MICROSECONDS);
            TimeUnit.MILLISECONDS.sleep(1_000L * changed.size() / A_SECOND + 500);
            ticks.cancel(false);
        }
        System.out.printf("(a) %d changes a second for %d s: the write itself %s%n", A_SECOND, seconds, write);
        System.out.printf("    from its answer to the new rank being served: %s%n", served);
    }

    private void change(String line, int number) {
        ObjectNode body = Json.object(line);
        String externalId = body.remove("externalId").asText();
        int level = number % 2 == 0 ? 3 : 1;
        ArrayNode competencies = body.withArray("competencies");
        competencies.addObject().put("code", COMPETENCY).put("level", level).put("evidence", "ASSESSED");
        String address = system.api(Service.CANDIDATE, "/sources/partner-demo/candidates/" + externalId);
        long asked = System.nanoTime();
        String id = Http.put(Identity.PARTNER, address, body)
                .expect(200)
                .body()
                .get("id")
                .asText();
        long answered = System.nanoTime();
        write.add(answered - asked);
        if (number % WAITED_FOR == 0) {
            await(id, CREDIT[level], answered);
        }
    }

    private void await(String candidate, int credit, long answered) {
        String pairing = system.api(Service.MATCHING, "/pairings/" + probe + "/" + candidate);
        boolean seen = Until.isTrue(
                () -> {
                    Http.Answer answer = Http.get(Identity.FRANCE_TRAVAIL, pairing);
                    return answer.status() == 200 && answer.body().get("credit").asInt() == credit;
                },
                LOOK,
                LATE);
        if (seen) {
            served.add(System.nanoTime() - answered);
        } else {
            served.miss();
        }
    }
}
