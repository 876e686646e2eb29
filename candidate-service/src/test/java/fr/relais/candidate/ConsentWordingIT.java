package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.SupportApi.OWN;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told before they decide, and that it is kept with what they decided. */
@QuarkusTest
@RealServers
class ConsentWordingIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void aPerson() {
        Registry.ready(readiness);
        SupportApi.personAccompaniedBy();
    }

    @Test
    void anybodyReadsTheWordingOfEveryPurpose() {
        given().basePath(Api.BASE)
                .get("/consent-wordings")
                .then()
                .statusCode(200)
                .body(
                        "items.purpose",
                        hasItems("matching", "employers", "partners", "passport", "statistics", "support"))
                .body("items.version", everyItem(is(1)))
                .body("items.fr", everyItem(not("")))
                .body("items.en", everyItem(not("")));
    }

    @Test
    void aDecisionKeepsTheWordingThatWasShown() {
        decide("statistics", "{\"granted\": true, \"wording\": 1}")
                .statusCode(200)
                .body("history.findAll { it.purpose == 'statistics' }.wording", contains(1));
        decide("statistics", "{\"granted\": false}")
                .statusCode(200)
                .body("history.findAll { it.purpose == 'statistics' }.wording", contains(1, 1));
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/export")
                .then()
                .body("consents.findAll { it.purpose == 'statistics' }.wording", contains(1, 1));
    }

    @Test
    void whatIsNotShownNowIsNotAgreedToButAWithdrawalIsAlwaysTaken() {
        decide("statistics", "{\"granted\": true, \"wording\": 2}")
                .statusCode(400)
                .body("errors[0].pointer", is("/wording"))
                .body("errors[0].code", is("NOT_CURRENT"));
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/consents")
                .then()
                .body("history.findAll { it.purpose == 'statistics' }", hasSize(0));
        decide("matching", "{\"granted\": false, \"wording\": 2}")
                .statusCode(200)
                .body("consents.matching", is(false));
    }

    private static ValidatableResponse decide(String purpose, String body) {
        return as(Identity.CANDIDATE)
                .body(body)
                .put("/candidates/" + OWN + "/consents/" + purpose)
                .then();
    }
}
