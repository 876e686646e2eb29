package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.ShareApi.OWN;
import static fr.relais.candidate.ShareApi.readShared;
import static fr.relais.candidate.ShareApi.register;
import static fr.relais.candidate.ShareApi.share;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of shares when the consent that they rest on ends, and another is given. */
@QuarkusTest
@RealServers
class ShareConsentIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    private final MovableClock clock;

    ShareConsentIT(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @AfterEach
    void clockRight() {
        clock.moveAhead(Duration.ZERO);
    }

    @Test
    void sharesRestOnTheConsentAndEndWithIt() {
        register();
        String token = share("PT1H").then().statusCode(201).extract().path("token");
        as(Identity.CANDIDATE).get("/candidates/" + OWN).then().body("consents.passport", is(true));
        readShared(OWN, token).then().statusCode(200);
        decide(false);
        readShared(OWN, token).then().statusCode(404);
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/passport/shares")
                .then()
                .body("items", hasSize(0));
        clock.moveAhead(Duration.ofMinutes(1));
        decide(true);
        readShared(OWN, token).then().statusCode(404);
        String later = share("PT1H").then().statusCode(201).extract().path("token");
        readShared(OWN, token).then().statusCode(404);
        readShared(OWN, later).then().statusCode(200);
    }

    @Test
    void sharesOfAnEarlierConsentAreNeitherListedNorExported() {
        register();
        share("PT1H").then().statusCode(201);
        decide(false);
        clock.moveAhead(Duration.ofMinutes(1));
        decide(true);
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/passport/shares")
                .then()
                .body("items", hasSize(0));
        as(Identity.CANDIDATE).get("/candidates/" + OWN + "/export").then().body("shares", hasSize(0));
    }

    /** They are listed nowhere, so nobody could revoke them to make room. */
    @Test
    void sharesOfAnEarlierConsentLeaveRoomForOthers() {
        register();
        for (int i = 0; i < 100; i++) {
            share("PT1H").then().statusCode(201);
        }
        share("PT1H").then().statusCode(409);
        decide(false);
        clock.moveAhead(Duration.ofMinutes(1));
        share("PT1H").then().statusCode(201);
    }

    private static void decide(boolean granted) {
        as(Identity.CANDIDATE)
                .body("{\"granted\": " + granted + "}")
                .put("/candidates/" + OWN + "/consents/passport")
                .then()
                .statusCode(200);
    }
}
