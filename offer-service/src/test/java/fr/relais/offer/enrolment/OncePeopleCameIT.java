package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.offer.enrolment.Enrolling.enrol;
import static fr.relais.offer.enrolment.Enrolling.withdraw;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes no more once people have come, and what a session that is called off still is. */
@QuarkusTest
@RealServers
class OncePeopleCameIT {
    private String programme = "";
    private String operation = "";

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @BeforeEach
    void operation() {
        programme = Schemes.programme(PARTNER);
        operation = Schemes.operation(COUNSELLOR, programme);
    }

    private static void come(String session) {
        enrol(COUNSELLOR, session, Persons.accompanied(1).getFirst(), "").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_COME, ALLOCATION", "ALLOCATION, FIRST_COME"})
    void theFillingStays(String filling, String other) {
        var session = Schemes.newSession(COUNSELLOR, operation, 2, ", \"filling\": \"%s\"".formatted(filling));
        var otherFilling = "{\"filling\": \"%s\"}".formatted(other);
        Schemes.change(COUNSELLOR, session, otherFilling).then().statusCode(200);
        Schemes.change(COUNSELLOR, session, "{\"filling\": \"%s\"}".formatted(filling))
                .then()
                .statusCode(200);
        come(session);
        Schemes.change(COUNSELLOR, session, otherFilling).then().statusCode(409).body("code", is("PEOPLE_ENROLLED"));
        anonymous().get("/sessions/" + session).then().body("filling", is(filling));
    }

    @Test
    void theOperationStaysPublished() {
        var draft = "{\"published\": false}";
        patch(COUNSELLOR, "*")
                .body(draft)
                .patch("/operations/" + operation)
                .then()
                .statusCode(200);
        patch(COUNSELLOR, "*")
                .body("{\"published\": true}")
                .patch("/operations/" + operation)
                .then()
                .statusCode(200);
        come(Schemes.newSession(COUNSELLOR, operation, 2, ""));
        patch(COUNSELLOR, "*")
                .body(draft)
                .patch("/operations/" + operation)
                .then()
                .statusCode(409)
                .body("code", is("PEOPLE_ENROLLED"));
        anonymous().get("/operations/" + operation).then().statusCode(200);
    }

    @Test
    void peopleStillFindAnOperationWhoseProgrammeIsADraftAgain() {
        var session = Schemes.newSession(COUNSELLOR, operation, 2, "");
        come(session);
        json(PARTNER)
                .header("If-Match", "*")
                .body(Schemes.programme("false"))
                .put("/programmes/" + programme)
                .then()
                .statusCode(200);
        anonymous().get("/programmes/" + programme).then().statusCode(404);
        anonymous().get("/operations/" + operation).then().statusCode(200);
        anonymous().get("/sessions/" + session).then().statusCode(200);
        come(session);
    }

    @Test
    void aSessionThatIsCalledOffHasNoSeatForAnybodyAndKeepsItsNumbers() {
        var session = Schemes.newSession(COUNSELLOR, operation, 2, "");
        var people = Persons.accompanied(4);
        String first = enrol(COUNSELLOR, session, people.getFirst(), "").path("id");
        people.subList(1, 3).forEach(one -> enrol(COUNSELLOR, session, one, ""));
        Schemes.change(COUNSELLOR, session, "{\"status\": \"CANCELLED\", \"seats\": 5}")
                .then()
                .statusCode(200)
                .body("free", is(0));
        enrol(COUNSELLOR, session, people.getLast(), "").then().statusCode(409).body("code", is("ENROLMENT_CLOSED"));
        withdraw(COUNSELLOR, session, first).then().statusCode(204);
        as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments")
                .then()
                .body("items.state", containsInAnyOrder("WITHDRAWN", "SEATED", "WAITING"));
        anonymous().get("/sessions/" + session).then().body("free", is(0));
        numbers().body("steps.ORIENTED.people", is(3)).body("steps.INVITED.people", is(2));
        come(Schemes.newSession(COUNSELLOR, operation, 1, ""));
        numbers().body("steps.ORIENTED.people", is(4)).body("steps.INVITED.people", is(3));
    }

    private ValidatableResponse numbers() {
        return as(COUNSELLOR)
                .get("/operations/" + operation + "/indicators?by=session")
                .then()
                .statusCode(200);
    }
}
