package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.enrolment.Enrolling.CONSENT;
import static fr.relais.offer.enrolment.Enrolling.enrol;
import static fr.relais.offer.enrolment.Enrolling.withdraw;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written twice, and what comes too late. */
@QuarkusTest
@RealServers
class SaidTwiceIT {
    private UUID person = UUID.randomUUID();
    private String session = "";
    private String enrolment = "";

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @BeforeEach
    void enrolled() {
        person = Persons.accompanied(1).getFirst();
        session = Enrolling.session(5, "");
        enrolment = enrol(COUNSELLOR, session, person, ", \"preference\": 2, \"publics\": [\"RSA\"]" + CONSENT)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void begin() {
        Schemes.begin(COUNSELLOR, session);
    }

    private Response record(String what, String body) {
        return json(COUNSELLOR).body(body).put("/sessions/%s/enrolments/%s/%s".formatted(session, enrolment, what));
    }

    @Test
    void whoIsEnrolledIsChangedByPatchAlone() {
        enrol(COUNSELLOR, session, person, "").then().statusCode(200);
        enrol(COUNSELLOR, session, person, ", \"preference\": 2").then().statusCode(200);
        enrol(COUNSELLOR, session, person, ", \"publics\": [\"RSA\"]" + CONSENT)
                .then()
                .statusCode(200);
        enrol(PARTNER, session, person, ", \"preference\": 1")
                .then()
                .statusCode(409)
                .body("code", is("ENROLLED_ALREADY"));
        enrol(COUNSELLOR, session, person, ", \"publics\": [\"QPV\", \"RSA\"]" + CONSENT)
                .then()
                .statusCode(409);
        enrol(COUNSELLOR, session, person, ", \"publics\": [\"RSA\"]" + CONSENT.replace("03-01", "03-02"))
                .then()
                .statusCode(409);
    }

    @Test
    void whatIsRecordedTwiceIsRecordedOnce() {
        begin();
        var present = "{\"value\": \"PRESENT\", \"reasonCode\": \"ATTENDED\"}";
        var hired = "{\"reached\": true, \"reasonCode\": \"CONTRACT_SIGNED\", \"contractType\": \"CDI\"}";
        var tag = record("attendance", present).then().statusCode(200).extract().header("ETag");
        record("attendance", present).then().statusCode(200).header("ETag", is(tag));
        tag = record("outcomes/HIRED", hired).then().statusCode(200).extract().header("ETag");
        record("outcomes/HIRED", hired).then().statusCode(200).header("ETag", is(tag));
        acts(2);
        record("outcomes/HIRED", hired.replace("CDI", "CDD")).then().statusCode(200);
        acts(3);
        record("attendance", present.replace("PRESENT", "ABSENT").replace("ATTENDED", "NO_NEWS"))
                .then()
                .statusCode(200);
        record("attendance", present).then().statusCode(200);
        acts(5);
    }

    private void acts(int count) {
        as(COUNSELLOR)
                .get("/sessions/%s/enrolments/%s/acts".formatted(session, enrolment))
                .then()
                .body("items", hasSize(count));
    }

    @Test
    void whoLeftBeforeTheStartGivesTheSeatBack() {
        record("outcomes/LEFT", "{\"reached\": true, \"reasonCode\": \"OWN_WISH\"}")
                .then()
                .statusCode(200);
        withdraw(COUNSELLOR, session, enrolment).then().statusCode(204);
    }

    @Test
    void whoWasThereIsNotWithdrawn() {
        begin();
        record("attendance", "{\"value\": \"PRESENT\", \"reasonCode\": \"ATTENDED\"}")
                .then()
                .statusCode(200);
        withdraw(COUNSELLOR, session, enrolment).then().statusCode(409).body("code", is("TOOK_PART"));
    }

    @Test
    void nothingIsRecordedOfASessionThatWasCalledOffNorOfADayBeforeIt() {
        begin();
        var present = "{\"value\": \"PRESENT\", \"reasonCode\": \"ATTENDED\", \"on\": \"2026-01-04\"}";
        record("attendance", present).then().statusCode(400).body("errors[0].pointer", is("/on"));
        record("outcomes/SELECTED", "{\"reached\": true, \"reasonCode\": \"PASSED_TEST\", \"on\": \"2000-01-01\"}")
                .then()
                .statusCode(400);
        Schemes.change(COUNSELLOR, session, "{\"status\": \"CANCELLED\"}")
                .then()
                .statusCode(200);
        record("attendance", present.replace("01-04", "01-05"))
                .then()
                .statusCode(409)
                .body("code", is("CANCELLED"));
    }
}
