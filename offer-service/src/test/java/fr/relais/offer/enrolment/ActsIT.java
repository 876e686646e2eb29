package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.enrolment.Enrolling.enrol;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attendance and outcome: recorded by a named person with a reason, and what is refused. */
@QuarkusTest
@RealServers
class ActsIT {
    private static final String PRESENT = "{\"value\": \"PRESENT\", \"reasonCode\": \"ATTENDED\"}";

    private String address = "";

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @BeforeEach
    void seated() {
        Schemes.begin(COUNSELLOR, toCome());
    }

    /** Somebody at a session that is to come; its id. */
    private String toCome() {
        var session = Enrolling.session(2, "");
        String id = enrol(COUNSELLOR, session, Persons.accompanied(1).getFirst(), "")
                .path("id");
        address = "/sessions/" + session + "/enrolments/" + id;
        return session;
    }

    private Response put(Identity writer, String what, String body) {
        return json(writer).body(body).put(address + what);
    }

    @Test
    void whatIsRecordedIsKeptWithItsAuthorAndReason() {
        put(COUNSELLOR, "/attendance", "{\"value\": \"PRESENT\", \"reasonCode\": \"ATTENDED\", \"on\": \"2026-03-02\"}")
                .then()
                .statusCode(200)
                .body("attendance", is("PRESENT"));
        put(PARTNER, "/outcomes/SELECTED", """
                        {"reached": true, "reasonCode": "PASSED_TEST", "by": "portal:agent17"}""").then().statusCode(200).body("outcomes", contains("SELECTED"));
        put(COUNSELLOR, "/outcomes/HIRED", """
                        {"reached": true, "reasonCode": "CONTRACT_SIGNED", "contractType": "CDD", "contractMonths": 6}""").then().statusCode(200).body("lasting", is(true));
        put(COUNSELLOR, "/outcomes/HIRED", "{\"reached\": false, \"reasonCode\": \"DID_NOT_COME_TRUE\"}")
                .then()
                .statusCode(200)
                .body("lasting", is(false))
                .body("outcomes", contains("SELECTED"));
        as(COUNSELLOR)
                .get(address + "/acts")
                .then()
                .statusCode(200)
                .body("items.kind", contains("ATTENDANCE", "SELECTED", "HIRED", "HIRED"))
                .body("items.value", contains("PRESENT", "REACHED", "REACHED", "TAKEN_BACK"))
                .body("items[0].on", is("2026-03-02"))
                .body("items[1].by", is("portal:agent17"))
                .body("items[0].by", not(empty()))
                .body("items[2].contractMonths", is(6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /attendance         | {"value": "PRESENT", "reasonCode": "EXCUSED"}                                     | /reasonCode
            /attendance         | {"value": "PRESENT", "reasonCode": "ATTENDED", "on": "2999-01-01"}                | /on
            /attendance         | {"value": "PRESENT", "reasonCode": "ATTENDED", "by": "Jeanne Martin"}             | /by
            /attendance         | {"value": "PRESENT", "reasonCode": "ATTENDED", "by": "portal:agent18"}             | /by
            /attendance         | {"value": "HERE", "reasonCode": "ATTENDED"}                                       | /value
            /outcomes/SELECTED  | {"reached": true, "reasonCode": "STARTED"}                                        | /reasonCode
            /outcomes/SELECTED  | {"reached": true, "reasonCode": "PASSED_TEST", "contractType": "CDI"}             | /contractType
            /outcomes/SELECTED  | {"reasonCode": "PASSED_TEST"}                                                     | /reached""")
    void aFaultIsNamedAtItsPlace(String what, String body, String pointer) {
        put(COUNSELLOR, what, body).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /attendance                | {"value": "PRESENT", "reasonCode": "ATTENDED"}
            /attendance                | {"value": "ABSENT", "reasonCode": "NO_NEWS"}
            /outcomes/SELECTED         | {"reached": true, "reasonCode": "PASSED_TEST"}
            /outcomes/ENTERED_TRAINING | {"reached": true, "reasonCode": "STARTED"}
            /outcomes/HIRED            | {"reached": true, "reasonCode": "HIRING_PROMISED"}
            /outcomes/CREATED_BUSINESS | {"reached": true, "reasonCode": "REGISTERED"}""")
    void nothingComesOfASessionBeforeItStarts(String what, String body) {
        var session = toCome();
        put(COUNSELLOR, what, body).then().statusCode(409).body("code", is("NOT_YET_STARTED"));
        as(COUNSELLOR).get(address + "/acts").then().body("items", empty());
        Schemes.begin(COUNSELLOR, session);
        put(COUNSELLOR, what, body).then().statusCode(200);
    }

    @Test
    void whoeverLeavesBeforeItStartsHasLeft() {
        toCome();
        put(COUNSELLOR, "/outcomes/LEFT", "{\"reached\": true, \"reasonCode\": \"FOUND_WORK\"}")
                .then()
                .statusCode(200)
                .body("outcomes", contains("LEFT"));
    }

    @Test
    void whatWasRecordedByMistakeIsTakenBackAlsoOnceTheSessionIsPutOff() {
        var session = toCome();
        Schemes.begin(COUNSELLOR, session);
        put(COUNSELLOR, "/outcomes/HIRED", "{\"reached\": true, \"reasonCode\": \"CONTRACT_SIGNED\"}");
        Schemes.change(COUNSELLOR, session, "{\"startsAt\": \"2099-03-01T08:00:00Z\"}")
                .then()
                .statusCode(200);
        put(COUNSELLOR, "/outcomes/HIRED", "{\"reached\": false, \"reasonCode\": \"RECORDED_BY_MISTAKE\"}")
                .then()
                .statusCode(200)
                .body("outcomes", empty());
    }

    @Test
    void aSystemNamesThePersonThatItSpeaksFor() {
        put(PARTNER, "/attendance", PRESENT).then().statusCode(400).body("errors.pointer", contains("/by"));
    }

    @Test
    void thoseWhoRunTheOperationOrAccompanyThePersonRecord() {
        put(OTHER_COUNSELLOR, "/attendance", PRESENT).then().statusCode(404);
        put(CANDIDATE, "/attendance", PRESENT).then().statusCode(403);
        put(EMPLOYER, "/attendance", PRESENT).then().statusCode(403);
        put(FRANCE_TRAVAIL, "/attendance", PRESENT).then().statusCode(403);
        put(COUNSELLOR, "/outcomes/PROMOTED", PRESENT).then().statusCode(404);
        as(OTHER_COUNSELLOR).get(address + "/acts").then().statusCode(404);
    }

    @Test
    void whatCannotBeIsRefused() {
        put(COUNSELLOR, "/outcomes/HIRED", "{\"reached\": false, \"reasonCode\": \"RECORDED_BY_MISTAKE\"}")
                .then()
                .statusCode(409)
                .body("code", is("NOT_REACHED"));
        as(COUNSELLOR).header("If-Match", "*").delete(address).then().statusCode(204);
        put(COUNSELLOR, "/attendance", PRESENT).then().statusCode(409).body("code", is("NOT_SEATED"));
        put(COUNSELLOR, "/outcomes/HIRED", "{\"reached\": true, \"reasonCode\": \"CONTRACT_SIGNED\"}")
                .then()
                .statusCode(409)
                .body("code", is("WITHDRAWN"));
        put(COUNSELLOR, "/outcomes/LEFT", "{\"reached\": true, \"reasonCode\": \"FOUND_WORK\"}")
                .then()
                .statusCode(200);
        json(COUNSELLOR)
                .header("If-Match", "\"1\"")
                .body("{\"reached\": true, \"reasonCode\": \"OTHER_PATH\"}")
                .put(address + "/outcomes/LEFT")
                .then()
                .statusCode(412);
    }
}
