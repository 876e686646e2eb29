package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.enrolment.Enrolling.enrol;
import static fr.relais.offer.enrolment.Enrolling.withdraw;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever had withdrawn from a session and comes again. */
@QuarkusTest
@RealServers
class ComeAnewIT {
    private String operation = "";
    private String session = "";
    private List<UUID> people = List.of();

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @BeforeEach
    void session() {
        operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        session = Schemes.newSession(COUNSELLOR, operation, 1, "");
        people = Persons.accompanied(3);
    }

    private String come(UUID person) {
        return enrol(COUNSELLOR, session, person, "").path("id");
    }

    private ValidatableResponse record(String enrolment, String what, String body) {
        return json(COUNSELLOR)
                .body(body)
                .put("/sessions/" + session + "/enrolments/" + enrolment + what)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read(String enrolment) {
        return as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments/" + enrolment)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse indicators() {
        return as(COUNSELLOR)
                .get("/operations/" + operation + "/indicators?by=session")
                .then()
                .statusCode(200);
    }

    @Test
    void theLastPlaceOfTheWaitingListIsTheirs() {
        come(people.get(0));
        var again = come(people.get(1));
        var other = come(people.get(2));
        withdraw(COUNSELLOR, session, again).then().statusCode(204);
        enrol(COUNSELLOR, session, people.get(1), "")
                .then()
                .statusCode(200)
                .body("id", is(again))
                .body("state", is("WAITING"))
                .body("waitingNumber", is(2));
        withdraw(COUNSELLOR, session, come(people.get(0))).then().statusCode(204);
        read(other).body("state", is("SEATED"));
        read(again).body("state", is("WAITING")).body("waitingNumber", is(1));
        indicators().body("steps.ORIENTED.people", is(3)).body("steps.INVITED.people", is(2));
    }

    @Test
    void aFreeSeatIsTheirsAndTheyCountOnce() {
        var id = come(people.getFirst());
        withdraw(COUNSELLOR, session, id).then().statusCode(204);
        enrol(COUNSELLOR, session, people.getFirst(), "").then().statusCode(200).body("state", is("SEATED"));
        indicators()
                .body("steps.ORIENTED.people", is(1))
                .body("steps.INVITED.people", is(1))
                .body("groups.size()", is(1))
                .body("groups[0].steps.INVITED.people", is(1));
    }

    @Test
    void thatTheyLeftIsOfTheFirstTimeAndStaysInTheLog() {
        var id = come(people.getFirst());
        withdraw(COUNSELLOR, session, id).then().statusCode(204);
        record(id, "/outcomes/LEFT", "{\"reached\": true, \"reasonCode\": \"OTHER_PATH\"}")
                .body("outcomes", contains("LEFT"));
        enrol(COUNSELLOR, session, people.getFirst(), "").then().body("outcomes", empty());
        as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments/" + id + "/acts")
                .then()
                .body("items.kind", contains("LEFT"));
    }

    @Test
    void thatTheyDidNotComeIsOfTheFirstTimeWhenTheSessionIsHeldAgain() {
        var id = come(people.getFirst());
        Schemes.begin(COUNSELLOR, session);
        record(id, "/attendance", "{\"value\": \"ABSENT\", \"reasonCode\": \"NO_NEWS\"}");
        Schemes.change(COUNSELLOR, session, "{\"startsAt\": \"2099-03-01T08:00:00Z\"}")
                .then()
                .statusCode(200);
        withdraw(COUNSELLOR, session, id).then().statusCode(204);
        enrol(COUNSELLOR, session, people.getFirst(), "").then().statusCode(200).body("attendance", nullValue());
    }
}
