package fr.relais.offer.allocation;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.events.AgeGroup;
import fr.relais.offer.Persons;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Allocation of scarce seats: proposed with reasons, given once a counsellor confirms. */
@QuarkusTest
@RealServers
class AllocationIT {
    private UUID offer = UUID.randomUUID();
    private final PostingTopic database;
    private String operation = "";
    private String first = "";
    private String second = "";
    private List<UUID> people = List.of();

    AllocationIT(DataSource source) {
        database = new PostingTopic(source);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    /** Two sessions of one seat; three people like the first one most, the last of them leads the shortlist. */
    @BeforeEach
    void threeForTwo() {
        offer = UUID.fromString(Schemes.offer(""));
        operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        first = Schemes.newSession(COUNSELLOR, operation, 1, ranked());
        second = Schemes.newSession(COUNSELLOR, operation, 1, ranked());
        people = Persons.accompanied(3);
        Persons.rank(offer, List.of(people.get(2), people.get(0)));
        for (var person : people) {
            ask(first, person, 1, "");
            ask(second, person, 2, "");
        }
    }

    private String ranked() {
        return ", \"filling\": \"ALLOCATION\", \"offerId\": \"%s\"".formatted(offer);
    }

    private static void ask(String session, UUID person, int preference, String more) {
        json(COUNSELLOR)
                .body("{\"candidateId\": \"%s\", \"preference\": %d%s}".formatted(person, preference, more))
                .post("/sessions/" + session + "/enrolments")
                .then()
                .statusCode(201)
                .body("state", is("APPLIED"));
    }

    private Response propose(Identity writer) {
        return as(writer).post("/operations/" + operation + "/allocation");
    }

    private Response confirm(Identity writer, String tag) {
        return as(writer).header("If-Match", tag).post("/operations/" + operation + "/allocation/confirmation");
    }

    private ValidatableResponse seats(String session, String... states) {
        return as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments")
                .then()
                .body("items.state", containsInAnyOrder(states));
    }

    @Test
    void theShortlistOrdersAndEachGetsTheSeatThatItLikesMost() {
        propose(COUNSELLOR)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", is("PROPOSED"))
                .body(placed(people.get(2)) + ".sessionId", is(first))
                .body(placed(people.get(0)) + ".sessionId", is(second))
                .body(placed(people.get(1)) + ".wishes.verdict", contains("SEATS_TAKEN", "SEATS_TAKEN"))
                .body(placed(people.get(1)) + ".wishes[0].position", is(3))
                .body(placed(people.get(1)) + ".wishes[0].lastPosition", is(1))
                .body("congestion.people", is(3))
                .body("congestion.onNoShortlist", is(1))
                .body("congestion.onNoShortlistShare", is(0.3333f))
                .body("congestion.before.firstRanks", is(2))
                .body("congestion.before.firstRanksOfTenth", is(1.0f))
                .body("congestion.after.firstRanksOfTenth", is(0.5f))
                .body("congestion.before.severalSeats", is(1))
                .body("congestion.after.withSeat", is(2));
        seats(first, "APPLIED", "APPLIED", "APPLIED");
    }

    private static String placed(UUID person) {
        return "people.find { it.candidateId == '%s' }".formatted(person);
    }

    @Test
    void theSameInputsAreTheSameProposalAndOthersANewOne() {
        var id = propose(COUNSELLOR).<String>path("id");
        propose(COUNSELLOR).then().statusCode(200).body("id", is(id));
        ask(second, Persons.accompanied(1).getFirst(), 1, "");
        confirm(COUNSELLOR, "\"1\"").then().statusCode(409).body("code", is("CHANGED_SINCE"));
        propose(COUNSELLOR).then().statusCode(201).header("ETag", "\"2\"").body("id", not(is(id)));
        confirm(COUNSELLOR, "\"1\"").then().statusCode(412);
    }

    @Test
    void aCounsellorConfirmsAndTheOthersWait() {
        propose(COUNSELLOR).then().statusCode(201);
        as(COUNSELLOR)
                .post("/operations/" + operation + "/allocation/confirmation")
                .then()
                .statusCode(428);
        confirm(COUNSELLOR, "\"1\"").then().statusCode(200).body("status", is("CONFIRMED"));
        seats(first, "WITHDRAWN", "WAITING", "SEATED");
        seats(second, "SEATED", "WAITING", "WITHDRAWN");
        anonymous().get("/sessions/" + first).then().body("free", is(0));
        confirm(COUNSELLOR, "\"2\"").then().statusCode(409).body("code", is("CONFIRMED"));
        propose(COUNSELLOR).then().statusCode(409).body("code", is("NOBODY_ASKS"));
    }

    @Test
    void whoeverMovesUpAtOneSessionTakesNoSeatAtAnother() {
        propose(COUNSELLOR);
        confirm(COUNSELLOR, "\"1\"").then().statusCode(200);
        for (var session : List.of(first, second)) {
            var seated = as(COUNSELLOR)
                    .get("/sessions/" + session + "/enrolments")
                    .<String>path("items.find { it.state == 'SEATED' }.id");
            as(COUNSELLOR)
                    .header("If-Match", "*")
                    .delete("/sessions/" + session + "/enrolments/" + seated)
                    .then()
                    .statusCode(204);
        }
        seats(first, "WITHDRAWN", "SEATED", "WITHDRAWN");
        seats(second, "WITHDRAWN", "WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void reservedSeatsGoToTheirPublicWhateverTheOrder() {
        patch(COUNSELLOR, "*").body("""
                        {"reservations": [{"code": "rsa", "publics": ["RSA"], "seats": 1, "legalGround": "L1133-6"}]}""").patch("/sessions/" + first).then().statusCode(200);
        var last = Persons.accompanied(1).getFirst();
        ask(
                first,
                last,
                1,
                ", \"publics\": [\"RSA\"], \"consent\": {\"givenOn\": \"2026-03-01\", \"way\": \"SPOKEN\"}");
        propose(COUNSELLOR)
                .then()
                .body(placed(last) + ".sessionId", is(first))
                .body(placed(last) + ".wishes[0].reservation", is("rsa"))
                .body(placed(people.get(2)) + ".sessionId", is(second))
                .body(placed(people.get(2)) + ".wishes[0].reservedSeats", is(1));
        confirm(COUNSELLOR, "\"1\"").then().statusCode(200);
        as(COUNSELLOR)
                .get("/sessions/" + first + "/enrolments")
                .then()
                .body("items.find { it.state == 'SEATED' }.reservation", is("rsa"));
    }

    @Test
    void aReservedSeatIsToldAsSuchToThoseAloneWhoMayKnowOfThePublic() {
        patch(COUNSELLOR, "*").body("""
                        {"reservations": [{"code": "rsa", "publics": ["RSA"], "seats": 1, "legalGround": "L1133-6"}]}""").patch("/sessions/" + first).then().statusCode(200);
        var others = UUID.randomUUID();
        Persons.tell(List.of(others), List.of("partner-demo"), List.of("mission-locale-other-demo"), AgeGroup.ADULT);
        json(OTHER_COUNSELLOR)
                .body("""
                        {"candidateId": "%s", "publics": ["RSA"], "consent": {"givenOn": "2026-03-01", "way": "SPOKEN"}}""".formatted(others))
                .post("/sessions/" + first + "/enrolments")
                .then()
                .statusCode(201);
        propose(COUNSELLOR)
                .then()
                .statusCode(201)
                .body(placed(others) + ".wishes[0].verdict", is("SEATED"))
                .body(placed(others) + ".wishes[0].reservation", nullValue());
        var address = "/operations/" + operation + "/allocation";
        as(COUNSELLOR).get(address).then().body(placed(others) + ".wishes[0].reservation", nullValue());
        as(OTHER_COUNSELLOR).get(address).then().body(placed(others) + ".wishes[0].reservation", is("rsa"));
        as(PARTNER).get(address).then().body(placed(others) + ".wishes", empty());
        confirm(COUNSELLOR, "\"1\"")
                .then()
                .statusCode(200)
                .body(placed(others) + ".wishes[0].reservation", nullValue());
    }

    @Test
    void whoeverIsErasedIsInNoCopy() {
        json(COUNSELLOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"candidateId\": \"%s\"}".formatted(people.getFirst()))
                .post("/sessions/" + Schemes.newSession(COUNSELLOR, operation, 1, "") + "/enrolments")
                .then()
                .statusCode(201);
        propose(COUNSELLOR).then().statusCode(201);
        Persons.erase(people.getFirst());
        await().untilAsserted(() -> assertThat(copies(people.getFirst())).isZero());
        as(COUNSELLOR)
                .get("/operations/" + operation + "/allocation")
                .then()
                .statusCode(200)
                .body("people", hasSize(3));
    }

    private long copies(UUID person) {
        return database.number(
                ("select (select count(*) from allocation where position('%1$s' in inputs::text || proposal::text) > 0)"
                                + " + (select count(*) from idempotency_key where position('%1$s' in body) > 0)"
                                + " + (select count(*) from enrolment where candidate_id = '%1$s')")
                        .formatted(person));
    }

    @Test
    void whoMayProposeReadAndConfirm() {
        propose(OTHER_COUNSELLOR).then().statusCode(403);
        propose(PARTNER).then().statusCode(403);
        propose(EMPLOYER).then().statusCode(403);
        as(COUNSELLOR).get("/operations/" + operation + "/allocation").then().statusCode(404);
        propose(COUNSELLOR).then().statusCode(201);
        confirm(OTHER_COUNSELLOR, "\"1\"").then().statusCode(403);
        confirm(PARTNER, "\"1\"").then().statusCode(403);
        var address = "/operations/" + operation + "/allocation";
        for (var reader : List.of(FRANCE_TRAVAIL, PARTNER)) {
            as(reader)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body("people", hasSize(3))
                    .body("people.wishes.flatten()", empty());
        }
        as(COUNSELLOR).get(address).then().body("people.wishes.flatten()", hasSize(6));
        as(OTHER_COUNSELLOR).get(address).then().statusCode(200).body("people", empty());
        as(CANDIDATE).get(address).then().statusCode(200).body("people", empty());
        as(EMPLOYER).get(address).then().statusCode(403);
        as(OPS).get(address).then().statusCode(403);
        anonymous().get(address).then().statusCode(401);
    }
}
