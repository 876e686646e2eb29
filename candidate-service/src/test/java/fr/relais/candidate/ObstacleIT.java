package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.patch;
import static fr.relais.candidate.SupportApi.OWN;
import static fr.relais.candidate.SupportApi.accompanied;
import static fr.relais.candidate.SupportApi.consent;
import static fr.relais.candidate.SupportApi.personAccompaniedBy;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a person's way: with consent, for the structure that wrote it and the person, and for no score. */
@QuarkusTest
@RealServers
class ObstacleIT {
    private static final String MOBILITY = """
        {"value": "YES", "impact": "STRONG", "objective": "FIND_A_SOLUTION", "state": "OPEN",
         "services": ["TRANSPORT_AID", "DRIVING_LICENCE_AID"], "limits": ["MAX_DISTANCE"]}""";

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void anObstacleIsRecordedReadChangedAndDeleted() {
        personAccompaniedBy(StructureIT.OWN);
        consent("support", true);
        var created = put(Identity.COUNSELLOR, OWN, "MOBILITY", MOBILITY)
                .then()
                .statusCode(201)
                .body("structure", is(StructureIT.OWN))
                .body("services", contains("TRANSPORT_AID", "DRIVING_LICENCE_AID"));
        var tag = created.extract().header("ETag");
        put(Identity.COUNSELLOR, OWN, "MOBILITY", MOBILITY)
                .then()
                .statusCode(200)
                .header("ETag", is(tag));
        put(Identity.COUNSELLOR, OWN, "MOBILITY", MOBILITY.replace("OPEN", "LIFTED"))
                .then()
                .statusCode(200)
                .body("state", is("LIFTED"));
        as(Identity.COUNSELLOR)
                .get(path(OWN) + "/MOBILITY")
                .then()
                .statusCode(200)
                .body("state", is("LIFTED"));
        as(Identity.CANDIDATE).get(path(OWN)).then().statusCode(200).body("items.kind", contains("MOBILITY"));
        as(Identity.COUNSELLOR)
                .header("If-Match", tag)
                .delete(path(OWN) + "/MOBILITY")
                .then()
                .statusCode(412);
        as(Identity.COUNSELLOR).delete(path(OWN) + "/MOBILITY").then().statusCode(204);
        as(Identity.COUNSELLOR).get(path(OWN) + "/MOBILITY").then().statusCode(404);
    }

    @Test
    void withoutConsentNothingIsRecordedAndItsEndDeletesWhatIsThere() {
        personAccompaniedBy(StructureIT.OWN);
        put(Identity.COUNSELLOR, OWN, "HOUSING", MOBILITY)
                .then()
                .statusCode(409)
                .body("code", is("NO_CONSENT"));
        consent("support", true);
        put(Identity.COUNSELLOR, OWN, "HOUSING", MOBILITY).then().statusCode(201);
        consent("support", false);
        as(Identity.CANDIDATE).get(path(OWN)).then().body("items", empty());
        consent("support", true);
        as(Identity.COUNSELLOR).get(path(OWN)).then().body("items", empty());
    }

    @Test
    void aConsentThatACounsellorPassedOnEndsTheSameWay() {
        var id = accompanied();
        patch(Identity.COUNSELLOR, id, "*", "{\"consents\": {\"support\": true}}")
                .then()
                .statusCode(200);
        put(Identity.COUNSELLOR, id, "DIGITAL", MOBILITY).then().statusCode(201);
        patch(Identity.COUNSELLOR, id, "*", "{\"consents\": {\"support\": false}}")
                .then()
                .statusCode(200);
        as(Identity.COUNSELLOR).get(path(id)).then().statusCode(200).body("items", empty());
    }

    @Test
    void aSecondStructureSeesItsOwnOnlyAndThePersonSeesAll() {
        personAccompaniedBy(StructureIT.OWN, StructureIT.OTHER);
        consent("support", true);
        put(Identity.COUNSELLOR, OWN, "MOBILITY", MOBILITY).then().statusCode(201);
        as(Identity.OTHER_COUNSELLOR).get(path(OWN)).then().statusCode(200).body("items", empty());
        as(Identity.OTHER_COUNSELLOR).get(path(OWN) + "/MOBILITY").then().statusCode(404);
        as(Identity.OTHER_COUNSELLOR).delete(path(OWN) + "/MOBILITY").then().statusCode(404);
        put(Identity.OTHER_COUNSELLOR, OWN, "MOBILITY", MOBILITY.replace("STRONG", "WEAK"))
                .then()
                .statusCode(201);
        as(Identity.COUNSELLOR).get(path(OWN)).then().body("items.impact", contains("STRONG"));
        as(Identity.CANDIDATE).get(path(OWN)).then().body("items.impact", containsInAnyOrder("STRONG", "WEAK"));
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
    void obstaclesAreReadAndWrittenBy(Identity who, int reads, int writes) {
        personAccompaniedBy(StructureIT.OWN);
        consent("support", true);
        as(who).get(path(OWN)).then().statusCode(reads);
        put(who, OWN, "LANGUAGE", MOBILITY).then().statusCode(writes);
        given().basePath(Api.BASE).get(path(OWN)).then().statusCode(401);
    }

    @Test
    void aReadByACounsellorIsInTheLogThatThePersonReads() {
        personAccompaniedBy(StructureIT.OWN);
        as(Identity.COUNSELLOR).get(path(OWN)).then().statusCode(200);
        as(Identity.CANDIDATE).get(path(OWN)).then().statusCode(200);
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/access-log")
                .then()
                .body("items", hasSize(1))
                .body("items[0].what", is("OBSTACLES"))
                .body("items[0].by.kind", is("COUNSELLOR"));
    }

    @Test
    void nothingOfAnObstacleReachesTheProfileOrATopic() {
        var id = accompanied();
        patch(Identity.COUNSELLOR, id, "*", "{\"consents\": {\"support\": true}}")
                .then()
                .statusCode(200);
        var before = profile(id);
        put(Identity.COUNSELLOR, id, "MOBILITY", MOBILITY).then().statusCode(201);
        var after = profile(id);
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        patch(Identity.COUNSELLOR, id, "*", "{\"noNights\": true}").then().statusCode(200);
        assertThat(Topic.await(Topics.PROFILE, id, 2)).hasSize(2);
        assertThat(TopicReader.of(Topics.ACCESS, id))
                .hasSize(1)
                .extracting(ConsumerRecord::value)
                .allSatisfy(told -> assertThat(told).doesNotContain("support"));
    }

    @Test
    void everyFaultIsNamed() {
        var id = accompanied();
        put(Identity.COUNSELLOR, id, "MOBILITY", """
                {"value": "NO", "impact": "WEAK", "state": "OPEN", "services": ["TRANSPORT_AID", "DOCTOR"], "why": "x"}""")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/impact", "/services", "/services/1", "/state", "/why"));
        put(Identity.COUNSELLOR, id, "MOBILITY", "{\"value\": \"YES\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/impact", "/state"));
        put(Identity.COUNSELLOR, id, "DISEASE", MOBILITY).then().statusCode(404);
    }

    private static Response profile(String id) {
        return as(Identity.COUNSELLOR).get("/candidates/" + id + "/matching-profile");
    }

    private static Response put(Identity who, String id, String kind, String body) {
        return as(who).body(body).put(path(id) + "/" + kind);
    }

    private static String path(String id) {
        return "/candidates/" + id + "/obstacles";
    }
}
