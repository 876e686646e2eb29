package fr.relais.candidate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.events.CommuneState;
import fr.relais.events.CompetencyState;
import fr.relais.events.EventTypes;
import fr.relais.events.OccupationState;
import fr.relais.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The registry's topics as a small registry would fill them: all 30 codes, two communes, a loaded ROME list of four. */
final class Registry {
    private static final JsonMapper JSON = new JsonMapper();

    private Registry() {}

    /** All 30 codes. */
    static List<String> codes() {
        return Stream.of(codes("SOC-S", 6), codes("SOC-F", 12), codes("SOC-E", 12))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> codes(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "%s%02d".formatted(prefix, number))
                .toList();
    }

    /** Publishes and waits until the service has read it. */
    static void ready(String readiness) {
        var competencies = new HashMap<String, String>();
        codes().forEach(code -> competencies.put(code, json(competency(code))));
        Topic.publish(Topics.COMPETENCY, EventTypes.COMPETENCY_PUBLISHED, competencies);
        Topic.publish(
                Topics.COMMUNE,
                EventTypes.COMMUNE_PUBLISHED,
                Map.of("94028", json(new CommuneState("94028", 1, "Créteil", "94", 48.7837, 2.4546))));
        var occupations = new HashMap<String, String>();
        List.of("K2503", "N4103", "G1703", "K1707").forEach(rome -> occupations.put(rome, json(occupation(rome))));
        Topic.publish(Topics.OCCUPATION, EventTypes.OCCUPATION_PUBLISHED, occupations);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(readiness).then().statusCode(200));
    }

    private static CompetencyState competency(String code) {
        return new CompetencyState(
                code,
                1,
                "2026-1",
                "SAVOIR",
                "PROPOSED",
                "Libellé " + code,
                "Label " + code,
                "Définition",
                "Definition",
                null,
                List.of());
    }

    private static OccupationState occupation(String rome) {
        return new OccupationState(
                rome, 1, "2026-1", "4.60", List.of("4.60"), "Métier", "CURATED", List.of(), List.of(), List.of());
    }

    private static String json(Object state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
