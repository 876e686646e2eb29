package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.patch;
import static fr.relais.candidate.SupportApi.accompanied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each age opens: nothing under 15, the passport at 15, more from 16, everything from 18. */
@QuarkusTest
@RealServers
class AgeRulesIT {
    private final Clock clock;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    AgeRulesIT(Clock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    /** @param born days after the day on which somebody of that age has the birthday today */
    @ParameterizedTest
    @CsvSource({"14, 0", "15, 1", "10, 0"})
    void whoeverIsUnderFifteenIsRefused(int years, int born) {
        for (var who : new Identity[] {Identity.COUNSELLOR, Identity.PARTNER, Identity.FRANCE_TRAVAIL}) {
            as(who).body(body(birth(years, born), ""))
                    .post("/candidates")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", is("TOO_YOUNG"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15, 0, UNDER_16, TOO_YOUNG, ",
        "16, 1, UNDER_16, TOO_YOUNG, ",
        "16, 0, UNDER_18, PUBLISHED, true",
        "17, 0, UNDER_18, PUBLISHED, true",
        "18, 1, UNDER_18, PUBLISHED, true",
        "18, 0, ADULT, PUBLISHED, false",
        "40, 0, ADULT, PUBLISHED, false"
    })
    void anAgeIsToldAndMatchedFromSixteen(int years, int born, String group, String publication, Boolean minor) {
        var id = accompanied(birth(years, born));
        assertThat(Topic.await(Topics.ACCESS, id, 1).getFirst().value()).contains("\"ageGroup\":\"" + group + "\"");
        as(Identity.COUNSELLOR).get("/candidates/" + id).then().body("publication", is(publication));
        var profile = as(Identity.COUNSELLOR).get("/candidates/" + id + "/matching-profile");
        assertThat(profile.statusCode()).isEqualTo(minor == null ? 404 : 200);
        if (minor != null) {
            profile.then().body("minor", is(minor));
        }
        as(Identity.COUNSELLOR).get("/candidates/" + id + "/passport").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"15, 0, false", "16, 1, false", "16, 0, true", "17, 0, true", "18, 1, true", "18, 0, true"})
    void stepsCommitmentsAndObstaclesAreOpenFromSixteen(int years, int born, boolean open) {
        var id = accompanied(birth(years, born));
        for (var kind : new String[] {"DISCOVER", "VISIT", "TRAINING", "IMMERSION", "APPLICATION", "JOB"}) {
            added(id, kind, open ? 201 : 409);
        }
        as(Identity.COUNSELLOR)
                .body("{\"kind\": \"CEJ\", \"signedOn\": \"" + today() + "\"}")
                .post("/candidates/" + id + "/commitments")
                .then()
                .statusCode(open ? 201 : 409);
        patch(Identity.COUNSELLOR, id, "*", "{\"consents\": {\"support\": true}}")
                .then()
                .statusCode(200);
        as(Identity.COUNSELLOR)
                .body("{\"value\": \"YES\", \"impact\": \"WEAK\", \"state\": \"OPEN\"}")
                .put("/candidates/" + id + "/obstacles/MOBILITY")
                .then()
                .statusCode(open ? 201 : 409);
    }

    @Test
    void whoTurnsOutToBeFifteenKeepsStepsAndCommitmentsAsTheyAre() {
        var id = accompanied(birth(17, 0));
        String step = added(id, "VISIT", 201);
        var commitment = "{\"kind\": \"CEJ\", \"signedOn\": \"" + today() + "\"}";
        String made = as(Identity.COUNSELLOR)
                .body(commitment)
                .post("/candidates/" + id + "/commitments")
                .path("id");
        patch(Identity.COUNSELLOR, id, "*", "{\"person\": {\"birthDate\": \"" + birth(15, 0) + "\"}}")
                .then()
                .statusCode(200);
        as(Identity.COUNSELLOR)
                .header("If-Match", "*")
                .body("{\"kind\": \"VISIT\"}")
                .put("/candidates/" + id + "/steps/" + step)
                .then()
                .statusCode(409)
                .body("code", is("TOO_YOUNG"));
        as(Identity.COUNSELLOR)
                .header("If-Match", "*")
                .body(commitment)
                .put("/candidates/" + id + "/commitments/" + made)
                .then()
                .statusCode(409)
                .body("code", is("TOO_YOUNG"));
    }

    private static String added(String id, String kind, int status) {
        var answer = as(Identity.COUNSELLOR)
                .body("{\"kind\": \"" + kind + "\"}")
                .post("/candidates/" + id + "/steps")
                .then()
                .statusCode(status);
        return status == 201 ? answer.extract().path("id") : "";
    }

    private String birth(int years, int daysLater) {
        return today().minusYears(years).plusDays(daysLater).toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
