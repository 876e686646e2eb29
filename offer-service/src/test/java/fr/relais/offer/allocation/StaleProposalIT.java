package fr.relais.offer.allocation;

import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.EMPLOYER_SIRET;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals that are not the present state any more, and counsellors whose operation it is not. */
@QuarkusTest
@RealServers
class StaleProposalIT {
    private static final String ALLOCATED = ", \"filling\": \"ALLOCATION\"";

    private String operation = "";
    private String first = "";
    private String second = "";
    private List<UUID> people = List.of();

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    /** Two sessions of one seat, of which two people like the first one most. */
    @BeforeEach
    void twoForTwo() {
        operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        first = Schemes.newSession(COUNSELLOR, operation, 1, ALLOCATED);
        second = Schemes.newSession(COUNSELLOR, operation, 1, ALLOCATED);
        people = Persons.accompanied(2);
        people.forEach(person -> {
            ask(first, person, 1);
            ask(second, person, 2);
        });
    }

    private static String ask(String session, UUID person, int preference) {
        return json(COUNSELLOR)
                .body("{\"candidateId\": \"%s\", \"preference\": %d}".formatted(person, preference))
                .post("/sessions/" + session + "/enrolments")
                .path("id");
    }

    private Response propose(Identity writer) {
        return as(writer).post("/operations/" + operation + "/allocation");
    }

    private Response confirm(Identity writer, String tag) {
        return as(writer).header("If-Match", tag).post("/operations/" + operation + "/allocation/confirmation");
    }

    private void refusedAsStale() {
        confirm(COUNSELLOR, "\"1\"").then().statusCode(409).body("code", is("CHANGED_SINCE"));
        as(COUNSELLOR).get("/operations/" + operation + "/allocation").then().body("status", is("PROPOSED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"seats\": 2}", "{\"status\": \"CANCELLED\"}", "{\"startsAt\": \"2026-01-05T08:00:00Z\"}", """
                {"reservations": [{"code": "rsa", "publics": ["RSA"], "seats": 1, "legalGround": "L1133-6"}]}"""
            })
    void aSessionThatChangedSinceMakesItStale(String change) {
        propose(COUNSELLOR).then().statusCode(201);
        Schemes.change(COUNSELLOR, first, change).then().statusCode(200);
        refusedAsStale();
    }

    @Test
    void whoeverWithdrewSinceMakesItStaleUntilItIsProposedAnew() {
        propose(COUNSELLOR).then().statusCode(201);
        as(COUNSELLOR)
                .header("If-Match", "*")
                .delete("/sessions/" + first + "/enrolments/" + ask(first, people.getFirst(), 1))
                .then()
                .statusCode(204);
        refusedAsStale();
        propose(COUNSELLOR).then().statusCode(201).header("ETag", "\"2\"");
        confirm(COUNSELLOR, "\"2\"").then().statusCode(200);
    }

    @Test
    void anotherWishMakesItStale() {
        propose(COUNSELLOR).then().statusCode(201);
        patch(COUNSELLOR, "*")
                .body("{\"preference\": 3}")
                .patch("/sessions/" + first + "/enrolments/" + ask(first, people.getFirst(), 1))
                .then()
                .statusCode(200);
        refusedAsStale();
    }

    @Test
    void aSessionThatIsCalledOffIsNotOfferedAndItsSeatsKeepNobodyFromAnother() {
        propose(COUNSELLOR).then().body("congestion.seats", is(2)).body("congestion.after.withSeat", is(2));
        confirm(COUNSELLOR, "\"1\"").then().statusCode(200);
        Schemes.change(COUNSELLOR, first, "{\"status\": \"CANCELLED\"}").then().statusCode(200);
        Schemes.change(COUNSELLOR, second, "{\"status\": \"CANCELLED\"}").then().statusCode(200);
        var third = Schemes.newSession(COUNSELLOR, operation, 2, ALLOCATED);
        people.forEach(person -> ask(third, person, 1));
        propose(COUNSELLOR)
                .then()
                .statusCode(201)
                .body("congestion.seats", is(2))
                .body("people", hasSize(2))
                .body("people.sessionId", everyItem(is(third)))
                .body("people.wishes.flatten().sessionId", everyItem(is(third)));
    }

    @Test
    void aDraftIsFoundByItsOwnerAlone() {
        operation = json(COUNSELLOR)
                .body("{\"title\": \"X\", \"from\": \"2026-01-01\"}")
                .post("/operations")
                .path("id");
        propose(OTHER_COUNSELLOR).then().statusCode(404);
        confirm(OTHER_COUNSELLOR, "\"1\"").then().statusCode(404);
        propose(COUNSELLOR).then().statusCode(409).body("code", is("NOBODY_ASKS"));
    }

    /** An employer's operation is confirmed by counsellors of the programme's structures. */
    @Test
    void anEmployersOperationIsDecidedByCounsellorsOfItsProgrammeAlone() {
        var programme = Schemes.code();
        var body = """
                {"title": "P", "lead": "R", "from": "2026-01-01", "published": true,
                 "partners": [{"kind": "EMPLOYER", "id": "%s", "name": "Gares", "from": "2026-01-01"},
                              {"kind": "STRUCTURE", "id": "mission-locale-demo", "name": "ML", "from": "2026-01-01"}]}""".formatted(EMPLOYER_SIRET);
        json(PARTNER).body(body).put("/programmes/" + programme).then().statusCode(201);
        operation = Schemes.operation(EMPLOYER, programme);
        ask(Schemes.newSession(EMPLOYER, operation, 1, ALLOCATED), people.getFirst(), 1);
        propose(EMPLOYER).then().statusCode(403);
        propose(OTHER_COUNSELLOR).then().statusCode(403);
        propose(COUNSELLOR).then().statusCode(201);
        confirm(EMPLOYER, "\"1\"").then().statusCode(403);
        confirm(OTHER_COUNSELLOR, "\"1\"").then().statusCode(403);
        var ended = body.replace("\"name\": \"ML\",", "\"name\": \"ML\", \"until\": \"2026-01-02\",");
        json(PARTNER)
                .header("If-Match", "*")
                .body(ended)
                .put("/programmes/" + programme)
                .then()
                .statusCode(200);
        confirm(COUNSELLOR, "\"1\"").then().statusCode(403);
        json(PARTNER)
                .header("If-Match", "*")
                .body(body)
                .put("/programmes/" + programme)
                .then()
                .statusCode(200);
        confirm(COUNSELLOR, "\"1\"").then().statusCode(200).body("status", is("CONFIRMED"));
    }
}
