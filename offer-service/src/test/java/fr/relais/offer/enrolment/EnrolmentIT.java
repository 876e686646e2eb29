package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.offer.enrolment.Enrolling.CONSENT;
import static fr.relais.offer.enrolment.Enrolling.enrol;
import static fr.relais.offer.enrolment.Enrolling.withdraw;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.events.AgeGroup;
import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enrolments: seats, waiting list, who may, and what is refused. */
@QuarkusTest
@RealServers
class EnrolmentIT {
    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void whoComesFirstSitsAndTheNextOneMovesUp() {
        var session = Enrolling.session(1, "");
        var people = Persons.accompanied(3);
        var first = enrol(COUNSELLOR, session, people.get(0), "")
                .then()
                .statusCode(201)
                .body("state", is("SEATED"))
                .body("waitingNumber", nullValue())
                .extract()
                .<String>path("id");
        enrol(COUNSELLOR, session, people.get(1), "").then().body("state", is("WAITING"));
        enrol(PARTNER, session, people.get(2), "")
                .then()
                .statusCode(201)
                .body("state", is("WAITING"))
                .body("waitingNumber", is(2));
        anonymous().get("/sessions/" + session).then().body("free", is(0));
        enrol(PARTNER, session, people.get(0), "").then().statusCode(200).body("id", is(first));
        withdraw(COUNSELLOR, session, first).then().statusCode(204);
        as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments")
                .then()
                .statusCode(200)
                .body("items.state", containsInAnyOrder("WITHDRAWN", "SEATED", "WAITING"))
                .body("items.find { it.state == 'WAITING' }.waitingNumber", is(1));
        enrol(COUNSELLOR, session, people.get(0), "")
                .then()
                .statusCode(200)
                .body("state", is("WAITING"))
                .body("waitingNumber", is(2));
    }

    @Test
    void moreSeatsGoToThoseWhoWaitAndFewerThanAreHeldAreRefused() {
        var session = Enrolling.session(1, "");
        Persons.accompanied(3).forEach(one -> enrol(COUNSELLOR, session, one, ""));
        var version = anonymous().get("/sessions/" + session).header("ETag");
        patch(COUNSELLOR, version)
                .body("{\"seats\": 2}")
                .patch("/sessions/" + session)
                .then()
                .statusCode(200)
                .body("free", is(0));
        as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments")
                .then()
                .body("items.state", containsInAnyOrder("SEATED", "SEATED", "WAITING"));
        patch(COUNSELLOR, "*")
                .body("{\"seats\": 1}")
                .patch("/sessions/" + session)
                .then()
                .statusCode(409)
                .body("code", is("SEATS_HELD"));
    }

    @Test
    void nobodyEnrolsOrSeesThePeopleOfOthers() {
        var session = Enrolling.session(5, "");
        var person = Persons.accompanied(1).getFirst();
        enrol(OTHER_COUNSELLOR, session, person, "")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("UNKNOWN_CANDIDATE"));
        enrol(COUNSELLOR, session, UUID.randomUUID(), "").then().statusCode(400);
        enrol(CANDIDATE, session, person, "").then().statusCode(400);
        enrol(EMPLOYER, session, person, "").then().statusCode(403);
        enrol(FRANCE_TRAVAIL, session, person, "").then().statusCode(403);
        var id = enrol(COUNSELLOR, session, person, "").<String>path("id");
        var address = "/sessions/" + session + "/enrolments/" + id;
        as(OTHER_COUNSELLOR).get(address).then().statusCode(404);
        as(OTHER_COUNSELLOR)
                .get("/sessions/" + session + "/enrolments")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        withdraw(OTHER_COUNSELLOR, session, id).then().statusCode(404);
        as(CANDIDATE).get(address).then().statusCode(404);
        as(OPS).get(address).then().statusCode(403);
        anonymous().get(address).then().statusCode(401);
        as(COUNSELLOR).delete(address).then().statusCode(428);
    }

    @Test
    void peopleEnrolAndWithdrawThemselves() {
        var me = UUID.fromString(Identity.CANDIDATE_ID);
        Persons.tell(List.of(me), List.of(), List.of(), AgeGroup.ADULT);
        var session = Enrolling.session(5, "");
        var id = json(CANDIDATE)
                .body("{\"preference\": 1}")
                .post("/sessions/" + session + "/enrolments")
                .then()
                .statusCode(201)
                .body("candidateId", is(Identity.CANDIDATE_ID))
                .extract()
                .<String>path("id");
        withdraw(CANDIDATE, session, id).then().statusCode(204);
        as(CANDIDATE).get("/sessions/" + session + "/enrolments").then().body("items.state", contains("WITHDRAWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_16, false, UNDER_16",
        "UNDER_18, true, ADULTS_ONLY",
        "UNDER_18, false, ",
        "ADULT, true, ",
        ", true, ADULTS_ONLY",
        ", false, "
    })
    void ageIsRespected(@Nullable AgeGroup age, boolean adultsOnly, @Nullable String refusal) {
        var session = Enrolling.session(5, ", \"conditions\": {\"adultsOnly\": %s}".formatted(adultsOnly));
        var person = UUID.randomUUID();
        Persons.tell(List.of(person), List.of(), List.of(Persons.STRUCTURE), age);
        var answer = enrol(COUNSELLOR, session, person, "").then();
        answer.statusCode(refusal == null ? 201 : 409);
        if (refusal != null) {
            answer.body("code", is(refusal));
        }
    }

    @Test
    void aFullWaitingListAndAClosedSessionTakeNobody() {
        var session = Enrolling.session(1, ", \"waitingPlaces\": 0");
        var people = Persons.accompanied(2);
        enrol(COUNSELLOR, session, people.get(0), "").then().statusCode(201);
        enrol(COUNSELLOR, session, people.get(1), "").then().statusCode(409).body("code", is("FULL"));
        var over = Enrolling.session(1, ", \"enrolUntil\": \"2026-01-01T00:00:00Z\"");
        enrol(COUNSELLOR, over, people.get(0), "").then().statusCode(409).body("code", is("ENROLMENT_CLOSED"));
        var called = Enrolling.session(1, ", \"status\": \"CANCELLED\"");
        enrol(COUNSELLOR, called, people.get(0), "").then().statusCode(409).body("code", is("ENROLMENT_CLOSED"));
        anonymous().get("/sessions/" + called).then().body("free", is(0));
    }

    @Test
    void whoeverIsErasedStaysAsANumberAndLeavesTheSeat() {
        var session = Enrolling.session(1, "");
        var people = Persons.accompanied(2);
        enrol(COUNSELLOR, session, people.get(0), ", \"publics\": [\"RSA\"]" + CONSENT);
        enrol(COUNSELLOR, session, people.get(1), "").then().body("state", is("WAITING"));
        Persons.erase(people.getFirst());
        await().untilAsserted(() -> as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments")
                .then()
                .body("items.state", containsInAnyOrder("WITHDRAWN", "SEATED"))
                .body("items.findAll { it.candidateId == '%s' }".formatted(people.getFirst()), empty()));
    }
}
