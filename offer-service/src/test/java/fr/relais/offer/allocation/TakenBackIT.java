package fr.relais.offer.allocation;

import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.offer.Persons;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Priority publics that a person took back are in no allocation any more. */
@QuarkusTest
@RealServers
class TakenBackIT {
    private static final String ALLOCATED = ", \"filling\": \"ALLOCATION\"";
    private static final String KEPT = ALLOCATED + """
            , "reservations": [{"code": "rsa", "publics": ["RSA"], "seats": 1, "legalGround": "L1133-6"}]""";
    private static final String RSA = """
            , "publics": ["RSA"], "consent": {"givenOn": "2026-03-01", "way": "SPOKEN"}""";

    private final PostingTopic database;
    private String operation = "";
    private String session = "";
    private String enrolment = "";
    private List<UUID> people = List.of();

    TakenBackIT(DataSource source) {
        database = new PostingTopic(source);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    /** One of the two seats is kept for the first of two people; that person asks at another session too. */
    @BeforeEach
    void aKeptSeat() {
        operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        session = Schemes.newSession(COUNSELLOR, operation, 2, KEPT);
        people = Persons.accompanied(2);
        enrolment = ask(session, people.get(0), 1, RSA);
        ask(session, people.get(1), 1, "");
        ask(Schemes.newSession(COUNSELLOR, operation, 1, ALLOCATED), people.get(0), 2, RSA);
        propose().then().statusCode(201).body(placed(0), is(session)).body(placed(1), is(session));
    }

    private static String ask(String session, UUID person, int preference, String more) {
        return json(COUNSELLOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"candidateId\": \"%s\", \"preference\": %d%s}".formatted(person, preference, more))
                .post("/sessions/" + session + "/enrolments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response propose() {
        return as(COUNSELLOR).post("/operations/" + operation + "/allocation");
    }

    private Response confirm(String tag) {
        return as(COUNSELLOR).header("If-Match", tag).post("/operations/" + operation + "/allocation/confirmation");
    }

    private String placed(int person) {
        return "people.find { it.candidateId == '%s' }.sessionId".formatted(people.get(person));
    }

    private void takeBack() {
        patch(COUNSELLOR, "*")
                .body("{\"publics\": null, \"consent\": null}")
                .patch("/sessions/" + session + "/enrolments/" + enrolment)
                .then()
                .statusCode(200);
    }

    private void withdraw() {
        as(COUNSELLOR)
                .header("If-Match", "*")
                .delete("/sessions/" + session + "/enrolments/" + enrolment)
                .then()
                .statusCode(204);
    }

    /** In how many wishes of allocations, and answers that are kept, a public of the operation's people stands. */
    private long copies() {
        return database.number(
                ("select (select count(*) from allocation, jsonb_array_elements(inputs -> 'applications') one"
                                + " where operation_id = '%s' and one ->> 'publics' <> '[]')"
                                + " + (select count(*) from idempotency_key where position('%s' in body) > 0 and body ~ 'RSA|rsa|SIGNED')"
                                + " + (select count(*) from allocation, jsonb_path_query(proposal, '$.people[*].wishes[*] ? (@.reservation != null)')"
                                + " where operation_id = '%1$s')")
                        .formatted(operation, enrolment));
    }

    @Test
    void whatWasGivenKeepsNoneOfThem() {
        confirm("\"1\"").then().statusCode(200);
        assertThat(copies()).isEqualTo(4);
        takeBack();
        assertThat(copies()).isZero();
        as(COUNSELLOR)
                .get("/operations/" + operation + "/allocation")
                .then()
                .header("ETag", "\"2\"")
                .body("status", is("CONFIRMED"))
                .body(placed(0), is(session));
    }

    @Test
    void whoeverWithdrawsAfterwardsTakesThemBackToo() {
        confirm("\"1\"").then().statusCode(200);
        withdraw();
        assertThat(copies()).isZero();
    }

    @Test
    void whatWaitsIsNotGivenAnyMoreAndTellsNobodyWhy() {
        patch(COUNSELLOR, "*").body("{\"seats\": 1}").patch("/sessions/" + session);
        propose().then().statusCode(201).header("ETag", "\"2\"").body(placed(0), is(session));
        takeBack();
        assertThat(copies()).isEqualTo(1); // of the other session, where it still holds
        as(PARTNER)
                .get("/operations/" + operation + "/allocation")
                .then()
                .header("ETag", "\"2\"")
                .body(placed(0), is(session));
        confirm("\"2\"").then().statusCode(409).body("code", is("CHANGED_SINCE"));
        propose().then().statusCode(201).header("ETag", "\"3\"").body(placed(1), nullValue());
        confirm("\"3\"").then().statusCode(200);
        as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments/" + enrolment)
                .then()
                .body("state", is("WITHDRAWN")); // has the seat at the other session
    }

    @Test
    void onlyThoseThatAreTakenBackGo() {
        patch(COUNSELLOR, "*")
                .body("{\"publics\": [\"QPV\", \"RSA\"]}")
                .patch("/sessions/" + session + "/enrolments/" + enrolment)
                .then()
                .statusCode(200);
        propose().then().statusCode(201);
        patch(COUNSELLOR, "*")
                .body("{\"publics\": [\"RSA\"]}")
                .patch("/sessions/" + session + "/enrolments/" + enrolment)
                .then()
                .statusCode(200);
        assertThat(database.text(
                        "select one ->> 'publics' from allocation, jsonb_array_elements(inputs -> 'applications') one"
                                + " where one ->> 'enrolmentId' = ?",
                        enrolment))
                .isEqualTo("[\"RSA\"]");
    }
}
