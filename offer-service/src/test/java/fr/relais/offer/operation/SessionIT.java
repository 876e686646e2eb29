package fr.relais.offer.operation;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.patch;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import fr.relais.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions with seats: what they may be, what is told of them, and which priority is logged. */
@QuarkusTest
@RealServers
class SessionIT {
    private static final String RSA = """
            , "reservations": [{"code": "rsa", "publics": ["RSA"], "seats": 4, "legalGround": "L1133-6"}]""";

    private String operation = "";

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @BeforeEach
    void operation() {
        operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
    }

    private static List<ConsumerRecord<String, String>> told(String session) {
        return TopicReader.all(Topics.SESSION).stream()
                .filter(record -> record.key().equals(session))
                .toList();
    }

    @Test
    void aSessionHasItsFreeSeatsAndAPlace() {
        var id = Schemes.newSession(COUNSELLOR, operation, 12, "");
        anonymous()
                .get("/sessions/" + id)
                .then()
                .statusCode(200)
                .body("free", is(12))
                .body("status", is("OPEN"))
                .body("filling", is("FIRST_COME"))
                .body("operationId", is(operation))
                .body("place.departement", is("94"));
        var later =
                Schemes.newSession(COUNSELLOR, operation, 3, ", \"venue\": \"Gare, salle 2\", \"waitingPlaces\": 0");
        anonymous()
                .get("/operations/" + operation + "/sessions?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        var next = anonymous()
                .get("/operations/" + operation + "/sessions?limit=1")
                .<String>path("next");
        anonymous()
                .queryParam("cursor", next)
                .get("/operations/" + operation + "/sessions?limit=1")
                .then()
                .body("items.id", contains(later));
    }

    @Test
    void onlyTheOwnerOfTheOperationWritesThem() {
        var body = Schemes.session(3, "");
        Schemes.session(OTHER_COUNSELLOR, operation, body).then().statusCode(403);
        Schemes.session(CANDIDATE, operation, body).then().statusCode(403);
        var id = Schemes.newSession(
                COUNSELLOR, operation, 3, RSA.replace("4", "2").replace("L1133-6", "L1133-6"));
        patch(OTHER_COUNSELLOR, "\"1\"")
                .body("{}")
                .patch("/sessions/" + id)
                .then()
                .statusCode(403);
        as(OTHER_COUNSELLOR).get("/sessions/" + id + "/priority-log").then().statusCode(403);
        as(COUNSELLOR)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/sessions/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Schemes.session(COUNSELLOR, operation, """
                        {"kind": "TRAINING", "title": "X\\u202E", "startsAt": "2099-03-01T08:00:00Z", "endsAt": "2099-03-01T07:00:00Z",
                         "enrolUntil": "2099-04-01T08:00:00Z", "seats": 3, "place": {"communeInsee": "99999"},
                         "venue": "\\u200E", "conditions": {"texts": ["sans", "\\u2066diplôme"]},
                         "teaches": [{"code": "NOPE", "level": 4}],
                         "reservations": [{"code": "qpv", "publics": ["QPV", "NOPE"], "seats": 4, "legalGround": "L1133-6"}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/venue",
                                "/conditions/texts/1",
                                "/endsAt",
                                "/enrolUntil",
                                "/place/communeInsee",
                                "/teaches/0/level",
                                "/reservations/0/publics/1",
                                "/reservations/0/legalGround",
                                "/reservations"));
    }

    @ParameterizedTest
    @CsvSource({
        "2099-02-28T08:00:00Z, 2099-02-27T08:00:00Z, 2099-02-28T08:00:01Z",
        "2099-02-28T08:00:00Z, 2099-02-28T07:59:59Z, 2099-02-28T08:00:00Z",
        ", 2099-03-01T07:59:59Z, 2099-03-01T08:00:00Z"
    })
    void aSessionThatOpensFirstToSomeOpensToAllWhilePeopleAreEnrolled(
            @Nullable String enrolUntil, String opens, String tooLate) {
        var more = """
                , "openedFirst": {"publics": ["QPV"], "legalGround": "L1133-5", "until": "%s"}""" + (enrolUntil == null ? "" : ", \"enrolUntil\": \"%s\"".formatted(enrolUntil));
        Schemes.session(COUNSELLOR, operation, Schemes.session(3, more.formatted(tooLate)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/openedFirst/until"));
        var id = Schemes.newSession(COUNSELLOR, operation, 3, more.formatted(opens));
        Schemes.change(COUNSELLOR, id, "{\"startsAt\": \"%s\", \"enrolUntil\": null}".formatted(opens))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/openedFirst/until"));
    }

    @Test
    void priorityIsGivenWithinAProgrammeAndLoggedWithItsGround() {
        var outside = as(COUNSELLOR)
                .contentType("application/json")
                .body("{\"title\": \"X\", \"from\": \"2026-01-01\"}")
                .post("/operations")
                .<String>path("id");
        Schemes.session(COUNSELLOR, outside, Schemes.session(12, RSA))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("NO_PROGRAMME"));
        var id = Schemes.newSession(COUNSELLOR, operation, 12, RSA);
        patch(COUNSELLOR, "\"1\"")
                .body("{\"title\": \"Y\"}")
                .patch("/sessions/" + id)
                .then()
                .statusCode(200);
        patch(COUNSELLOR, "\"2\"")
                .body("{\"reservations\": null}")
                .patch("/sessions/" + id)
                .then()
                .statusCode(200);
        as(COUNSELLOR)
                .get("/sessions/" + id + "/priority-log")
                .then()
                .statusCode(200)
                .body("items.size()", is(2))
                .body("items[0].reservations[0].legalGround", is("L1133-6"))
                .body("items[0].programme", startsWith("p-"))
                .body("items[1].reservations.size()", is(0));
    }

    @Test
    void anOperationThatGivesPriorityStaysInItsProgramme() {
        Schemes.newSession(COUNSELLOR, operation, 12, RSA);
        patch(COUNSELLOR, "*")
                .body("{\"programme\": null}")
                .patch("/operations/" + operation)
                .then()
                .statusCode(409)
                .body("code", is("PRIORITY_GIVEN"));
    }

    @Test
    void sessionsOfPublishedOperationsAreTold() {
        var id = Schemes.newSession(COUNSELLOR, operation, 12, "");
        patch(COUNSELLOR, "\"1\"")
                .body("{\"published\": false}")
                .patch("/operations/" + operation)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(told(id)).hasSize(2));
        assertThat(told(id).getFirst().value()).contains("\"seats\":12", "\"free\":12");
        assertThat(told(id).getLast().value()).isNull();
        assertThat(new String(
                        told(id).getLast().headers().lastHeader("ce_type").value(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(EventTypes.SESSION_WITHDRAWN);
        anonymous().get("/sessions/" + id).then().statusCode(404);
    }

    @Test
    void priorityPublicsAreDataWithTheirGrounds() {
        anonymous()
                .header("Accept-Language", "en")
                .get("/priority-publics")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'QPV' }.grounds", contains("L1133-5"))
                .body("items.find { it.code == 'QPV' }.label", is("Lives in a priority district"));
    }
}
