package fr.relais.system;

import static fr.relais.system.Scheme.offers;
import static fr.relais.system.Scheme.post;
import static fr.relais.system.Scheme.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * A young person at a Mission Locale, 17 years old: a visit and an immersion with seats, ordered steps, the question three months later
 * that is due to the counsellor, and the numbers.
 */
class YouthST {
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Paris")));

    @Test
    void fromTheFirstStepToTheQuestionThreeMonthsLater() {
        var person = Scheme.person(today.minusYears(17).toString(), "");
        var operation = Scheme.operation(Scheme.programme("[]"), "[{\"step\": \"PRESENT\", \"people\": 1}]");
        var immersion = Scheme.enrol(Scheme.session(operation, "IMMERSION", 3, ""), person, "");
        var night = Scheme.session(operation, "VISIT", 3, ", \"conditions\": {\"adultsOnly\": true}");
        var refusal = post(
                Identity.COUNSELLOR,
                Service.OFFER,
                "/sessions/" + night + "/enrolments",
                "{\"candidateId\": \"%s\"}".formatted(person));
        assertThat(refusal.expect(409).body().get("code").asText()).isEqualTo("ADULTS_ONLY");
        Scheme.begin(immersion.get("sessionId").asText());
        Scheme.present(immersion);

        step(person, "{\"kind\": \"DISCOVER\", \"plannedOn\": \"2026-01-05\"}");
        var taken = step(person, """
                {"kind": "IMMERSION", "startedOn": "%s", "endedOn": "%s", "outcome": "COMPLETED", "sessionId": "%s"}""".formatted(
                        today.minusMonths(4),
                        today.minusMonths(4).plusDays(5),
                        immersion.get("sessionId").asText()));
        assertThat(dueTo(person)).isTrue();
        answer(person, taken.get("id").asText());
        assertThat(dueTo(person)).isFalse();
        var timeline = Http.get(
                        Identity.COUNSELLOR,
                        RunningSystem.api(Service.CANDIDATE, "/candidates/" + person + "/timeline"))
                .expect(200)
                .body();
        assertThat(timeline.get("items").size()).isGreaterThanOrEqualTo(2);

        var indicators = offers(Identity.COUNSELLOR, "/operations/" + operation + "/indicators?by=structure");
        assertThat(indicators.at("/targets/0/percent").asInt()).isEqualTo(100);
        assertThat(indicators.at("/groups/0/key").asText()).isEqualTo("STRUCTURE:mission-locale-demo");
    }

    private static JsonNode step(String person, String body) {
        return post(Identity.COUNSELLOR, Service.CANDIDATE, "/candidates/" + person + "/steps", body)
                .expect(201)
                .body();
    }

    /** Whether a question about the person is due to the counsellor today. */
    private boolean dueTo(String person) {
        var url = RunningSystem.api(Service.CANDIDATE, "/reminders?limit=100&until=" + today);
        var items = Http.get(Identity.COUNSELLOR, url).expect(200).body().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(item -> item.get("candidateId").asText().equals(person));
    }

    private static void answer(String person, String step) {
        put(
                        Identity.COUNSELLOR,
                        Service.CANDIDATE,
                        "/candidates/" + person + "/steps/" + step + "/follow-ups/3",
                        "{\"state\": \"TRAINING\"}")
                .expect(200);
    }
}
