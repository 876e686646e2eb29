package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.patch;
import static fr.relais.candidate.Api.read;
import static fr.relais.candidate.SupportApi.OWN;
import static fr.relais.candidate.SupportApi.accompanied;
import static fr.relais.candidate.SupportApi.consent;
import static fr.relais.candidate.SupportApi.personAccompaniedBy;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.candidate.accesslog.AccessLog;
import fr.relais.candidate.accesslog.AccessView;
import fr.relais.candidate.accesslog.Accessed;
import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is handed from one structure to another only with their word. */
@QuarkusTest
@RealServers
class HandoverIT {
    private static final String OBSTACLE = "{\"value\": \"YES\", \"impact\": \"WEAK\", \"state\": \"OPEN\"}";

    private final Clock clock;
    private final AccessLog log;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    HandoverIT(Clock clock, AccessLog log) {
        this.clock = clock;
        this.log = log;
    }

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
        StructureIT.ensure(StructureIT.OTHER);
    }

    @Test
    void nothingChangesBeforeThePersonAgreesAndThenTheOtherStructureTakesOver() {
        personAccompaniedBy(StructureIT.OWN);
        as(Identity.COUNSELLOR)
                .body("{\"counsellor\": \"me\"}")
                .put("/candidates/" + OWN + "/counsellor")
                .then()
                .statusCode(200);
        var handover = proposed(OWN);
        read(Identity.OTHER_COUNSELLOR, OWN).then().statusCode(404);
        answer(Identity.CANDIDATE, OWN, handover, "{\"agreed\": true}")
                .then()
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("way", is("ACCOUNT"))
                .body("on", is(today().toString()));
        read(Identity.OTHER_COUNSELLOR, OWN).then().statusCode(200);
        read(Identity.COUNSELLOR, OWN).then().statusCode(404);
        as(Identity.CANDIDATE).get("/candidates/" + OWN + "/counsellor").then().body("items", empty());
        as(Identity.OTHER_COUNSELLOR).get(path(OWN)).then().body("items.fromStructure", contains(StructureIT.OWN));
        answer(Identity.CANDIDATE, OWN, handover, "{\"agreed\": false}")
                .then()
                .statusCode(409)
                .body("code", is("NOT_OPEN"));
    }

    @Test
    void theOtherServicesAreToldInOneStep() {
        var id = accompanied();
        Topic.await(Topics.ACCESS, id, 1);
        answer(Identity.COUNSELLOR, id, proposed(id), note(true, false)).then().statusCode(200);
        var told = Topic.await(Topics.ACCESS, id, 2);
        assertThat(told).hasSize(2);
        assertThat(told.getLast().value()).contains("\"structures\":[\"" + StructureIT.OTHER + "\"]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void obstaclesFollowOnlyWhereThePersonAgreedToThatToo(boolean follow) {
        personAccompaniedBy(StructureIT.OWN);
        consent("support", true);
        as(Identity.COUNSELLOR)
                .body(OBSTACLE)
                .put("/candidates/" + OWN + "/obstacles/HOUSING")
                .then()
                .statusCode(201);
        answer(Identity.CANDIDATE, OWN, proposed(OWN), "{\"agreed\": true, \"obstacles\": " + follow + "}")
                .then()
                .statusCode(200);
        as(Identity.OTHER_COUNSELLOR)
                .get("/candidates/" + OWN + "/obstacles")
                .then()
                .statusCode(200)
                .body("items.kind", follow ? contains("HOUSING") : empty());
        as(Identity.CANDIDATE).get("/candidates/" + OWN + "/obstacles").then().body("items.kind", contains("HOUSING"));
    }

    @Test
    void theAnswerOfWhoeverHasNoAccountIsWrittenDownWithDayAndWayAndInTheirLog() {
        var id = accompanied();
        var handover = proposed(id);
        answer(Identity.COUNSELLOR, id, handover, "{\"agreed\": true, \"way\": \"ACCOUNT\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/on", "/way"));
        var dayBefore = today().minusDays(1).toString();
        answer(Identity.COUNSELLOR, id, handover, note(true, false).replace(today().toString(), dayBefore))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/on"));
        answer(Identity.COUNSELLOR, id, handover, note(true, false))
                .then()
                .statusCode(200)
                .body("way", is("SIGNED_PAPER"))
                .body("answeredBy.kind", is("COUNSELLOR"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> log.all(UUID.fromString(id))))
                .extracting(AccessView::what)
                .contains(Accessed.HANDOVER_ANSWER);
    }

    @Test
    void whoeverHasAnAccountAnswersInPerson() {
        personAccompaniedBy(StructureIT.OWN);
        var handover = proposed(OWN);
        answer(Identity.COUNSELLOR, OWN, handover, note(true, true))
                .then()
                .statusCode(409)
                .body("code", is("OWN_ACCOUNT"));
        read(Identity.OTHER_COUNSELLOR, OWN).then().statusCode(404);
        answer(Identity.CANDIDATE, OWN, handover, note(true, false))
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/on", "/way"));
        answer(Identity.CANDIDATE, OWN, handover, "{\"agreed\": true}").then().statusCode(200);
    }

    @Test
    void aRefusalChangesNothingAndAnotherMayBeProposedThen() {
        var id = accompanied();
        var handover = proposed(id);
        propose(Identity.COUNSELLOR, id, StructureIT.OTHER)
                .then()
                .statusCode(409)
                .body("code", is("ALREADY_PROPOSED"));
        answer(Identity.COUNSELLOR, id, handover, note(false, true))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/obstacles"));
        answer(Identity.COUNSELLOR, id, handover, note(false, false)).then().body("state", is("REFUSED"));
        read(Identity.COUNSELLOR, id).then().statusCode(200);
        read(Identity.OTHER_COUNSELLOR, id).then().statusCode(404);
        var second = proposed(id);
        as(Identity.COUNSELLOR).delete(path(id) + "/" + second).then().statusCode(428);
        as(Identity.COUNSELLOR)
                .header("If-Match", "*")
                .delete(path(id) + "/" + second)
                .then()
                .statusCode(204);
        answer(Identity.COUNSELLOR, id, second, note(true, false)).then().statusCode(409);
        as(Identity.COUNSELLOR).get(path(id)).then().body("items.state", contains("REFUSED", "WITHDRAWN"));
    }

    @Test
    void whoeverLeavesAStructureIsNotHandedOverByIt() {
        personAccompaniedBy(StructureIT.OWN);
        var handover = proposed(OWN);
        as(Identity.CANDIDATE)
                .delete("/candidates/" + OWN + "/structures/" + StructureIT.OWN)
                .then()
                .statusCode(204);
        answer(Identity.CANDIDATE, OWN, handover, "{\"agreed\": true}").then().statusCode(409);
        as(Identity.CANDIDATE).get(path(OWN)).then().body("items.state", contains("WITHDRAWN"));
        as(Identity.CANDIDATE).put("/candidates/" + OWN + "/structures/" + StructureIT.OWN);
        answer(Identity.CANDIDATE, OWN, handover, "{\"agreed\": true}").then().statusCode(409);
        proposed(OWN);
    }

    @Test
    void aThirdStructureIsNotToldWhetherObstaclesFollow() {
        StructureIT.ensure("mission-locale-third");
        personAccompaniedBy(StructureIT.OWN, StructureIT.OTHER);
        String handover =
                propose(Identity.COUNSELLOR, OWN, "mission-locale-third").path("id");
        answer(Identity.CANDIDATE, OWN, handover, "{\"agreed\": true, \"obstacles\": true}")
                .then()
                .body("obstacles", is(true));
        as(Identity.OTHER_COUNSELLOR)
                .get(path(OWN) + "/" + handover)
                .then()
                .body("state", is("ACCEPTED"))
                .body("obstacles", nullValue());
    }

    @Test
    void aPersonIsHandedToAnotherStructureThatIsKnown() {
        var id = accompanied();
        propose(Identity.COUNSELLOR, id, StructureIT.OWN).then().statusCode(400);
        propose(Identity.COUNSELLOR, id, "nobody-knows-it")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("UNKNOWN_STRUCTURE"));
        propose(Identity.COUNSELLOR, id, "\\u0000").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELLOR, 200, 201, 409",
        "CANDIDATE, 200, 403, 200",
        "OTHER_COUNSELLOR, 404, 404, 404",
        "OTHER_CANDIDATE, 404, 403, 404",
        "PARTNER, 403, 403, 403",
        "FRANCE_TRAVAIL, 403, 403, 403",
        "EMPLOYER, 403, 403, 403",
        "OPS, 403, 403, 403"
    })
    void handoversAreReadProposedAndAnsweredBy(Identity who, int reads, int proposes, int answers) {
        personAccompaniedBy(StructureIT.OWN);
        propose(who, OWN, StructureIT.OTHER).then().statusCode(proposes);
        var handover = proposes == 201 ? (String) as(who).get(path(OWN)).path("items[0].id") : proposed(OWN);
        as(who).get(path(OWN)).then().statusCode(reads);
        as(who).get(path(OWN) + "/" + handover).then().statusCode(reads);
        answer(who, OWN, handover, who == Identity.CANDIDATE ? "{\"agreed\": false}" : note(false, false))
                .then()
                .statusCode(answers);
        given().basePath(Api.BASE).get(path(OWN)).then().statusCode(401);
    }

    @Test
    void aSecondStructureDoesNotAnswerForTheFirst() {
        personAccompaniedBy(StructureIT.OWN, StructureIT.OTHER);
        var handover = proposed(OWN);
        answer(Identity.OTHER_COUNSELLOR, OWN, handover, note(true, false))
                .then()
                .statusCode(403);
        as(Identity.CANDIDATE)
                .get(path(OWN) + "/" + handover)
                .then()
                .body("state", is("PROPOSED"))
                .body("way", nullValue());
    }

    @Test
    void whoeverKnowsNothingOfThePersonIsHandedNothing() {
        var id = accompanied();
        patch(Identity.COUNSELLOR, id, "*", "{\"consents\": {\"support\": true}}")
                .then()
                .statusCode(200);
        var handover = proposed(id);
        as(Identity.OTHER_COUNSELLOR).get(path(id) + "/" + handover).then().statusCode(404);
    }

    private String note(boolean agreed, boolean obstacles) {
        return "{\"agreed\": %s, \"obstacles\": %s, \"way\": \"SIGNED_PAPER\", \"on\": \"%s\"}"
                .formatted(agreed, obstacles, today());
    }

    private static String proposed(String id) {
        return propose(Identity.COUNSELLOR, id, StructureIT.OTHER)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response propose(Identity who, String id, String to) {
        return as(who).body("{\"toStructure\": \"" + to + "\", \"reasonCode\": \"MOVED_AWAY\"}")
                .post(path(id));
    }

    private static Response answer(Identity who, String id, String handover, String body) {
        return as(who).body(body).put(path(id) + "/" + handover + "/answer");
    }

    private static String path(String id) {
        return "/candidates/" + id + "/handovers";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
