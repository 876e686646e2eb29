package fr.relais.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Duration;
import java.util.UUID;

/**
 * What the stories of the public schemes do over the APIs. Offers ask for competencies that no other test's people state: those come
 * by the thousand, and would stand before ours.
 */
final class Scheme {
    static final Duration SOON = Duration.ofSeconds(30);
    static final String BEGUN = "2026";
    private static final String JSON = "application/json";

    private Scheme() {}

    /** Answers of offer-service, by the path after /api/v1. */
    static JsonNode offers(Identity who, String path) {
        return Http.get(who, RunningSystem.api(Service.OFFER, path)).expect(200).body();
    }

    static Http.Answer post(Identity who, Service service, String path, String body) {
        return Http.post(who, RunningSystem.api(service, path), JSON, body);
    }

    static Http.Answer put(Identity who, Service service, String path, String body) {
        try {
            return Http.put(who, RunningSystem.api(service, path), Http.JSON.readTree(body));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    /** A published programme of the partner portal, in which the Mission Locale takes part; its code. */
    static String programme(String targets) {
        var code = "st-" + UUID.randomUUID();
        put(Identity.PARTNER, Service.OFFER, "/programmes/" + code, """
                        {"title": "Emploi après les Jeux", "lead": "Région", "from": "2026-01-01", "published": true,
                         "partners": [{"kind": "STRUCTURE", "id": "mission-locale-demo", "name": "Mission Locale",
                                       "from": "2026-01-01"}],
                         "targets": %s}""".formatted(targets))
                .expect(201);
        return code;
    }

    /** A published operation of the counsellor's structure; its id. */
    static String operation(String programme, String targets) {
        var body = """
                {"title": "Opération", "programme": "%s", "from": "2026-01-01", "published": true, "targets": %s}""".formatted(programme, targets);
        return id(post(Identity.COUNSELLOR, Service.OFFER, "/operations", body).expect(201));
    }

    /** A session of the counsellor's operation; its id. */
    static String session(String operation, String kind, int seats, String more) {
        var body = """
                {"kind": "%s", "title": "Session", "startsAt": "2099-03-01T08:00:00Z",
                 "place": {"departement": "94"}, "seats": %d%s}""".formatted(kind, seats, more);
        return id(post(Identity.COUNSELLOR, Service.OFFER, "/operations/" + operation + "/sessions", body)
                .expect(201));
    }

    /** A person whom the counsellor's structure accompanies; the id. */
    static String person(String more) {
        return person("1999-04-12", more);
    }

    static String person(String birthDate, String more) {
        var body = """
                {"person": {"givenName": "Prénom", "familyName": "Nom", "birthDate": "%s"}%s}""".formatted(birthDate, more);
        return id(post(Identity.COUNSELLOR, Service.CANDIDATE, "/candidates", body)
                .expect(201));
    }

    /** Enrols somebody, once offer-service has heard of the person. */
    static JsonNode enrol(String session, String person, String more) {
        var body = "{\"candidateId\": \"%s\"%s}".formatted(person, more);
        var path = "/sessions/" + session + "/enrolments";
        return await().atMost(SOON)
                .until(() -> post(Identity.COUNSELLOR, Service.OFFER, path, body), answer -> answer.status() != 400)
                .expect(201)
                .body();
    }

    /** Moves the start of a session into {@link #BEGUN}: what becomes of people is recorded from then on. */
    static void begin(String session) {
        var url = RunningSystem.api(Service.OFFER, "/sessions/" + session);
        Http.patch(Identity.COUNSELLOR, url, "*", "{\"startsAt\": \"" + BEGUN + "-01-05T08:00:00Z\"}")
                .expect(200);
    }

    /** Records what became of an enrolment; {@code what} is attendance, or outcomes/ and an outcome. */
    static void record(JsonNode enrolment, String what, String body) {
        var path = "/sessions/%s/enrolments/%s/%s"
                .formatted(
                        enrolment.get("sessionId").asText(), enrolment.get("id").asText(), what);
        put(Identity.COUNSELLOR, Service.OFFER, path, body).expect(200);
    }

    static void present(JsonNode enrolment) {
        record(enrolment, "attendance", "{\"value\": \"PRESENT\", \"reasonCode\": \"ATTENDED\"}");
    }

    static String id(Http.Answer answer) {
        return answer.body().get("id").asText();
    }
}
