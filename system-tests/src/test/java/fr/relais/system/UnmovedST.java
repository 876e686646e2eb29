package fr.relais.system;

import static fr.relais.system.Scheme.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Nothing that may not enter moves a rank: name, contact, age, address within the limits, priority publics, obstacles, how many
 * sessions somebody asks for, when it came. Each is changed, and the ranked page of the offer stays the same digit by digit.
 */
class UnmovedST {
    private final List<String> people = new ArrayList<>();

    @Test
    void noAttributeThatMayNotEnterMovesARank() {
        var offer = offer();
        for (int i = 0; i < 6; i++) {
            people.add(Scheme.person(profile(1 + i % 3)));
        }
        await().atMost(SOON).until(() -> ranked(offer).size() == people.size());
        var before = ranked(offer);
        var last = before.getLast().get("candidateId").asText();

        patch(
                last,
                "{\"person\": {\"givenName\": \"Aïcha\", \"familyName\": \"Benali\", \"birthDate\": \"1961-01-01\"}}");
        patch(last, "{\"person\": {\"email\": \"a@example.org\", \"phone\": \"+33123456789\"}}");
        patch(last, "{\"place\": {\"latitude\": 48.95, \"longitude\": 2.36, \"departement\": \"93\"}}");
        obstacle(last);
        var operation = Scheme.operation(Scheme.programme("[]"), "[]");
        for (int i = 0; i < 3; i++) {
            Scheme.enrol(Scheme.session(operation, "VISIT", 5, ""), last, """
                    , "publics": ["RSA", "QPV", "ASE"], "consent": {"givenOn": "2026-03-01", "way": "SPOKEN"}""");
        }
        awaitHeard(offer, last);
        assertThat(ranked(offer)).isEqualTo(before);

        patch(
                last,
                "{\"mobility\": {\"maxDistanceKm\": 1}}"); // what may enter does: the place is told, the limit counts
        await().atMost(SOON).until(() -> ranked(offer).size() == people.size() - 1);
    }

    private static String profile(int level) {
        return """
                , "consents": {"matching": true, "support": true},
                "place": {"latitude": 48.84, "longitude": 2.37, "departement": "75"}, "mobility": {"maxDistanceKm": 30},
                "competencies": [{"code": "SOC-F11", "level": %d, "evidence": "ASSESSED"}]""".formatted(level);
    }

    private static String offer() {
        var id = Scheme.id(Scheme.put(
                        Identity.PARTNER,
                        Service.OFFER,
                        "/sources/partner-demo/offers/unmoved-" + UUID.randomUUID(),
                        """
                        {"title": "Accueil", "kind": "JOB", "rome": {"code": "K2503"}, "contractType": "CDI",
                         "workingTime": "FULL_TIME", "place": {"latitude": 48.84, "longitude": 2.37},
                         "requirements": [{"competency": "SOC-F11", "level": 2, "exigence": "S", "weight": 5}]}""")
                .expect(201));
        Scheme.post(Identity.PARTNER, Service.OFFER, "/offers/" + id + "/publication", "")
                .expect(200);
        return id;
    }

    /** What the page says of our people, without their ranks: other tests have people too. */
    private List<JsonNode> ranked(String offer) {
        var url = RunningSystem.api(Service.MATCHING, "/offers/" + offer + "/candidates?limit=100");
        var answer = Http.get(Identity.FRANCE_TRAVAIL, url);
        var items = new ArrayList<JsonNode>();
        if (answer.status() == 200) {
            answer.body().get("items").forEach(items::add);
        }
        items.removeIf(item -> !people.contains(item.get("candidateId").asText()));
        items.forEach(item -> ((ObjectNode) item).remove("rank"));
        return items;
    }

    private static void patch(String person, String body) {
        var url = RunningSystem.api(Service.CANDIDATE, "/candidates/" + person);
        var tag = Http.get(Identity.COUNSELLOR, url)
                .expect(200)
                .raw()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Http.patch(Identity.COUNSELLOR, url, tag, body).expect(200);
    }

    private static void obstacle(String person) {
        Scheme.put(Identity.COUNSELLOR, Service.CANDIDATE, "/candidates/" + person + "/obstacles/MOBILITY", """
                        {"value": "YES", "impact": "STRONG", "objective": "FIND_A_SOLUTION", "state": "OPEN"}""")
                .expect(201);
    }

    /** Until matching has stored the profile as it is now, which its index has heard before. */
    private static void awaitHeard(String offer, String person) {
        var profile = RunningSystem.api(Service.CANDIDATE, "/candidates/" + person + "/matching-profile");
        var version = Http.get(Identity.FRANCE_TRAVAIL, profile)
                .expect(200)
                .body()
                .get("version")
                .asLong();
        var pairing = RunningSystem.api(Service.MATCHING, "/pairings/" + offer + "/" + person + "?asOf=");
        await().atMost(SOON)
                .until(() -> Http.get(
                                        Identity.FRANCE_TRAVAIL,
                                        pairing + Clock.systemUTC().instant())
                                .body()
                                .path("candidateVersion")
                                .asLong()
                        >= version);
    }
}
