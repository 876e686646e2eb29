package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.SupportApi.OWN;
import static fr.relais.candidate.SupportApi.accompanied;
import static fr.relais.candidate.SupportApi.personAccompaniedBy;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's pathway: ordered steps, what came of them, and how things stand months later. */
@QuarkusTest
@RealServers
class StepIT {
    private final Clock clock;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    StepIT(Clock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void stepsStandInTheirOrderAndAreMovedWithinIt() {
        var id = accompanied();
        add(id, "\"kind\": \"VISIT\"");
        add(id, "\"kind\": \"TRAINING\"");
        var first = add(id, "\"kind\": \"DISCOVER\", \"position\": 1");
        inOrder(id, "DISCOVER", "VISIT", "TRAINING");
        replace(id, first, "*", "\"kind\": \"DISCOVER\", \"position\": 200")
                .then()
                .statusCode(200)
                .body("position", is(3));
        inOrder(id, "VISIT", "TRAINING", "DISCOVER");
        as(Identity.COUNSELLOR)
                .header("If-Match", "*")
                .delete(path(id) + "/" + first)
                .then()
                .statusCode(204);
        inOrder(id, "VISIT", "TRAINING");
    }

    @Test
    void stepsAddedAtOnceEachGetAPlaceOfTheirOwn() {
        var id = accompanied();
        var adding = IntStream.range(0, 6)
                .mapToObj(nth -> CompletableFuture.runAsync(() -> add(id, "\"kind\": \"VISIT\", \"position\": 1")))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(adding).join();
        as(Identity.COUNSELLOR).get(path(id)).then().body("items.position", contains(1, 2, 3, 4, 5, 6));
    }

    @Test
    void aListInPagesHasEachStepOnce() {
        var id = accompanied();
        add(id, "\"kind\": \"VISIT\"");
        add(id, "\"kind\": \"TRAINING\"");
        add(id, "\"kind\": \"DISCOVER\", \"position\": 1");
        var page = as(Identity.COUNSELLOR)
                .get(path(id) + "?limit=2")
                .then()
                .body("items.kind", contains("DISCOVER", "VISIT"));
        as(Identity.COUNSELLOR)
                .get(path(id) + "?limit=2&cursor=" + page.extract().path("next"))
                .then()
                .body("items.kind", contains("TRAINING"))
                .body("next", nullValue());
    }

    @Test
    void aCursorThatStoodOnADeletedStepHasExpired() {
        var id = accompanied();
        var first = add(id, "\"kind\": \"VISIT\"");
        add(id, "\"kind\": \"TRAINING\"");
        String next = as(Identity.COUNSELLOR).get(path(id) + "?limit=1").path("next");
        as(Identity.COUNSELLOR)
                .header("If-Match", "*")
                .delete(path(id) + "/" + first)
                .then()
                .statusCode(204);
        as(Identity.COUNSELLOR)
                .get(path(id) + "?limit=1&cursor=" + next)
                .then()
                .statusCode(410)
                .body("code", is("EXPIRED_CURSOR"));
    }

    @Test
    void aStepThatBeganIsFollowedUpAfterThreeSixAndTwelveMonths() {
        var id = accompanied();
        var start = today().minusMonths(4);
        var step = add(id, "\"kind\": \"JOB\", \"startedOn\": \"" + start + "\"");
        as(Identity.COUNSELLOR)
                .get(path(id) + "/" + step)
                .then()
                .body("followUps.months", contains(3, 6, 12))
                .body(
                        "followUps.dueOn",
                        contains(
                                start.plusMonths(3).toString(),
                                start.plusMonths(6).toString(),
                                start.plusMonths(12).toString()));
        followUp(Identity.COUNSELLOR, id, step, 3, "STABLE_JOB")
                .then()
                .statusCode(200)
                .body("followUps[0].state", is("STABLE_JOB"))
                .body("followUps[0].answeredOn", is(today().toString()))
                .body("followUps[1].state", nullValue());
        followUp(Identity.COUNSELLOR, id, step, 6, "STABLE_JOB")
                .then()
                .statusCode(409)
                .body("code", is("NOT_DUE"));
        followUp(Identity.COUNSELLOR, id, step, 4, "STABLE_JOB").then().statusCode(404);
        followUp(Identity.COUNSELLOR, id, step, 5, "HAPPY").then().statusCode(404);
        followUp(Identity.COUNSELLOR, id, step, 3, "HAPPY").then().statusCode(400);
    }

    @Test
    void datesOfFollowUpsFollowTheStartAndAnswersStay() {
        var id = accompanied();
        var step = add(id, "\"kind\": \"TRAINING\", \"startedOn\": \"" + today().minusMonths(4) + "\"");
        followUp(Identity.COUNSELLOR, id, step, 3, "TRAINING").then().statusCode(200);
        var later = today().minusMonths(1);
        replace(id, step, "*", "\"kind\": \"TRAINING\", \"startedOn\": \"" + later + "\"")
                .then()
                .statusCode(200)
                .body("followUps.state", contains(is("TRAINING"), nullValue(), nullValue()))
                .body("followUps[1].dueOn", is(later.plusMonths(6).toString()));
        var visit = add(id, "\"kind\": \"VISIT\", \"startedOn\": \"" + today() + "\"");
        as(Identity.COUNSELLOR).get(path(id) + "/" + visit).then().body("followUps", empty());
    }

    @Test
    void aStepIsChangedOnlyByWhoeverHasReadItAndAddedOnceUnderAKey() {
        var id = accompanied();
        var key = fresh();
        var body = "{\"kind\": \"VISIT\"}";
        for (int i = 0; i < 2; i++) {
            as(Identity.COUNSELLOR)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(path(id))
                    .then()
                    .statusCode(201);
        }
        inOrder(id, "VISIT");
        String step = as(Identity.COUNSELLOR).get(path(id)).path("items[0].id");
        as(Identity.COUNSELLOR).body(body).put(path(id) + "/" + step).then().statusCode(428);
        replace(id, step, "\"9\"", "\"kind\": \"VISIT\"").then().statusCode(412);
        as(Identity.COUNSELLOR).delete(path(id) + "/" + step).then().statusCode(428);
    }

    @Test
    void everyFaultIsNamed() {
        var id = accompanied();
        var tomorrow = today().plusDays(1);
        as(Identity.COUNSELLOR)
                .body(
                        "{\"kind\": \"JOB\", \"startedOn\": \"%s\", \"endedOn\": \"%s\", \"offerId\": \"7\", \"position\": 0}"
                                .formatted(tomorrow, today()))
                .post(path(id))
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/endedOn", "/offerId", "/position", "/startedOn"));
        as(Identity.COUNSELLOR)
                .body("{\"kind\": \"JOB\", \"outcome\": \"HIRED\"}")
                .post(path(id))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/startedOn"));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELLOR, 200, 201",
        "CANDIDATE, 200, 403",
        "OTHER_COUNSELLOR, 404, 404",
        "OTHER_CANDIDATE, 404, 403",
        "PARTNER, 403, 403",
        "FRANCE_TRAVAIL, 403, 403",
        "EMPLOYER, 403, 403",
        "OPS, 403, 403",
        "REGISTRY_ADMIN, 403, 403"
    })
    void stepsAreReadAndWrittenBy(Identity who, int reads, int writes) {
        personAccompaniedBy(StructureIT.OWN);
        String step = add(OWN, "\"kind\": \"VISIT\"");
        as(who).get(path(OWN)).then().statusCode(reads);
        as(who).get(path(OWN) + "/" + step).then().statusCode(reads);
        as(who).get("/candidates/" + OWN + "/timeline").then().statusCode(reads);
        as(who).body("{\"kind\": \"VISIT\"}").post(path(OWN)).then().statusCode(writes);
        given().basePath(Api.BASE).get(path(OWN)).then().statusCode(401);
    }

    private static void inOrder(String id, String... kinds) {
        as(Identity.COUNSELLOR).get(path(id)).then().statusCode(200).body("items.kind", contains(kinds));
    }

    private static String add(String id, String content) {
        return as(Identity.COUNSELLOR)
                .body("{" + content + "}")
                .post(path(id))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response replace(String id, String step, String ifMatch, String content) {
        return as(Identity.COUNSELLOR)
                .header("If-Match", ifMatch)
                .body("{" + content + "}")
                .put(path(id) + "/" + step);
    }

    private static Response followUp(Identity who, String id, String step, int months, String state) {
        return as(who).body("{\"state\": \"" + state + "\"}").put(path(id) + "/" + step + "/follow-ups/" + months);
    }

    private static String path(String id) {
        return "/candidates/" + id + "/steps";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
