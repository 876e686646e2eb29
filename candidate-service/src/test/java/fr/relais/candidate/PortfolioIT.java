package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.SupportApi.accompanied;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of a structure is in charge of whom. */
@QuarkusTest
@RealServers
class PortfolioIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void aCounsellorFindsThePeopleInTheirChargeAmongThoseOfTheStructure() {
        var mine = accompanied();
        var colleagues = accompanied();
        charge(Identity.COUNSELLOR, mine, "me", 200);
        charge(Identity.COUNSELLOR, colleagues, "0b7e4c1e-colleague", 200);
        as(Identity.COUNSELLOR)
                .get("/candidates?counsellor=me&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(mine))
                .body("items.id", not(hasItem(colleagues)));
        as(Identity.COUNSELLOR)
                .get("/candidates?counsellor=0b7e4c1e-colleague&limit=100")
                .then()
                .body("items.id", hasItem(colleagues))
                .body("items.id", not(hasItem(mine)));
        as(Identity.OTHER_COUNSELLOR)
                .get("/candidates?counsellor=0b7e4c1e-colleague")
                .then()
                .body("items", empty());
    }

    @Test
    void aChargeIsPassedOnAndLeft() {
        var id = accompanied();
        charge(Identity.COUNSELLOR, id, "me", 200);
        charge(Identity.COUNSELLOR, id, "somebody-else", 200);
        as(Identity.COUNSELLOR)
                .get("/candidates/" + id + "/counsellor")
                .then()
                .body("items", hasSize(1))
                .body("items[0].structure", is(StructureIT.OWN))
                .body("items[0].counsellor", is("somebody-else"));
        as(Identity.COUNSELLOR)
                .delete("/candidates/" + id + "/counsellor")
                .then()
                .statusCode(204);
        as(Identity.COUNSELLOR)
                .delete("/candidates/" + id + "/counsellor")
                .then()
                .statusCode(404);
        charge(Identity.COUNSELLOR, id, "no such/account", 400);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELLOR, 200, 200",
        "OTHER_COUNSELLOR, 404, 404",
        "OTHER_CANDIDATE, 404, 403",
        "PARTNER, 403, 403",
        "FRANCE_TRAVAIL, 403, 403",
        "EMPLOYER, 403, 403",
        "OPS, 403, 403"
    })
    void aPersonIsTakenChargeOfBy(Identity who, int reads, int writes) {
        var id = accompanied();
        as(who).get("/candidates/" + id + "/counsellor").then().statusCode(reads);
        charge(who, id, "me", writes);
    }

    @Test
    void thePersonSeesWhoIsInCharge() {
        Api.forget(Identity.CANDIDATE, Identity.CANDIDATE_ID);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        as(Identity.CANDIDATE)
                .get("/candidates/" + Identity.CANDIDATE_ID + "/counsellor")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static void charge(Identity who, String id, String counsellor, int status) {
        as(who).body("{\"counsellor\": \"" + counsellor + "\"}")
                .put("/candidates/" + id + "/counsellor")
                .then()
                .statusCode(status);
    }
}
