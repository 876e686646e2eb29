package fr.relais.load;

import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What would open doors to people who are ranked now, with sessions to come that teach; one client, as a portal's page asks. */
final class OpeningLoad {
    private static final int CANDIDATES = 400;
    private static final int MOST_SESSIONS = 1_000;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OPERATION = """
            {"title": "Formations", "from": "2026-01-01", "published": true}""";

    private final LoadedSystem system;
    private final Readers reader = new Readers(1);

    OpeningLoad(LoadedSystem system) {
        this.system = system;
    }

    /** Leaves the sessions behind. */
    void run(List<String> offers, Duration turn) {
        int sessions = Math.min(offers.size(), MOST_SESSIONS);
        Set<String> people = ranked(offers);
        String first = address(people.iterator().next());
        String last = teach(sessions);
        boolean known = Until.isTrue(() -> names(first, last), LOOK, PATIENCE);
        if (!known) {
            throw new IllegalStateException("sessions are not known after " + PATIENCE);
        }
        List<HttpRequest> requests = people.stream().map(this::request).toList();
        int size = (int) requests.stream().mapToInt(reader::size).average().orElseThrow();
        double reach = people.stream().mapToInt(this::inReach).average().orElseThrow();
        reader.warmUp(requests, turn);
        Latencies seen = new Latencies();
        reader.turn(requests, turn.multipliedBy(3), seen);
        System.out.printf(
                "(f) openings of %d candidates, %.0f offers in reach on average, %d sessions, %d bytes, one reader: %s%n",
                people.size(), reach, sessions, size, seen);
    }

    private Set<String> ranked(List<String> offers) {
        Set<String> people = new LinkedHashSet<>();
        for (String offer : offers) {
            String page = system.api(Service.MATCHING, "/offers/" + offer + "/candidates?limit=20");
            Http.get(Identity.FRANCE_TRAVAIL, page)
                    .expect(200)
                    .body()
                    .get("items")
                    .forEach(item -> people.add(item.get("candidateId").asText()));
            if (people.size() >= CANDIDATES) {
                break;
            }
        }
        return people;
    }

    /** Gives the last one, which is soonest and teaches so much that everybody's openings name it. */
    private String teach(int sessions) {
        String operations = system.api(Service.OFFER, "/operations");
        String address = operations + "/" + created(operations, OPERATION) + "/sessions";
        for (int i = 0; i < sessions; i++) {
            String second = "{\"code\": \"SOC-E%02d\", \"level\": %d}".formatted(2 + i % 5, 1 + i % 3);
            created(address, session("2099-03-%02dT08:00:00Z".formatted(1 + i % 28), second));
        }
        String all = IntStream.rangeClosed(2, 12)
                .mapToObj("{\"code\": \"SOC-F%02d\", \"level\": 3}"::formatted)
                .collect(Collectors.joining(", "));
        return created(address, session("2098-03-01T08:00:00Z", all));
    }

    private static String session(String startsAt, String teaches) {
        return """
                {"kind": "TRAINING", "title": "Formation", "startsAt": "%s", "seats": 12, "place": {"departement": "93"},
                 "teaches": [{"code": "SOC-E01", "level": 3}, %s]}""".formatted(startsAt, teaches);
    }

    private static String created(String address, String body) {
        return Http.post(Identity.PARTNER, address, "application/json", body)
                .expect(201)
                .body()
                .get("id")
                .asText();
    }

    private static boolean names(String address, String session) {
        return Http.get(Identity.FRANCE_TRAVAIL, address)
                .expect(200)
                .body()
                .get("sessions")
                .findValuesAsText("sessionId")
                .contains(session);
    }

    private int inReach(String candidate) {
        return Http.get(Identity.FRANCE_TRAVAIL, address(candidate))
                .expect(200)
                .body()
                .get("inReach")
                .asInt();
    }

    private HttpRequest request(String candidate) {
        return HttpRequest.newBuilder(URI.create(address(candidate)))
                .header("Authorization", "Bearer " + Identity.FRANCE_TRAVAIL.token())
                .build();
    }

    private String address(String candidate) {
        return system.api(Service.MATCHING, "/candidates/" + candidate + "/openings");
    }
}
