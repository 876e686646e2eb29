package fr.relais.offer.posting;

import static fr.relais.offer.Api.MINIMAL;
import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.OTHER_PARTNER;
import static fr.relais.testing.Identity.PARTNER;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 401, 403 and 404 come before 428, then 412, then 400, each with everything else wrong too. */
@QuarkusTest
@RealServers
class OrderOfRefusalsIT {
    private static final String NOBODYS = "/offers/019a0000-0000-7000-8000-0000000000ff";

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void whoAsksThenWhatThenWhichVersionThenHow() {
        var mine = "/offers/" + draft(PARTNER, MINIMAL);
        expect(wrong(anonymous(), "\"9\"", NOBODYS), 401);
        expect(wrong(as(CANDIDATE), "\"9\"", mine), 403);
        expect(wrong(as(CANDIDATE), "\"9\"", NOBODYS), 403);
        expect(wrong(as(OTHER_PARTNER), "\"9\"", mine), 404);
        expect(wrong(as(PARTNER), "\"9\"", NOBODYS), 404);
        expect(wrong(as(PARTNER), null, mine), 428);
        expect(wrong(as(PARTNER), "\"9\"", mine), 412);
        expect(wrong(as(PARTNER), "\"1\"", mine), 400);
    }

    @Test
    void deletionToo() {
        var mine = "/offers/" + draft(PARTNER, MINIMAL);
        expect(anonymous().delete(NOBODYS), 401);
        expect(as(CANDIDATE).delete(mine), 403);
        expect(as(OTHER_PARTNER).delete(mine), 404);
        expect(as(PARTNER).delete(mine), 428);
        expect(as(PARTNER).header("If-Match", "\"9\"").delete(mine), 412);
        as(PARTNER).header("If-Match", "\"1\"").delete(mine).then().statusCode(204);
        expect(as(PARTNER).header("If-Match", "\"1\"").delete(mine), 404);
    }

    @Test
    void aNewOfferToo() {
        expect(anonymous().contentType("application/json").body("{").post("/offers"), 401);
        expect(as(CANDIDATE).contentType("application/json").body("{").post("/offers"), 403);
        expect(as(PARTNER).contentType("application/json").body("{").post("/offers"), 400);
    }

    private static Response wrong(RequestSpecification request, @Nullable String ifMatch, String path) {
        var patch = request.contentType("application/merge-patch+json").body("{\"title\": 7");
        return (ifMatch == null ? patch : patch.header("If-Match", ifMatch)).patch(path);
    }

    private static void expect(Response answer, int status) {
        answer.then().statusCode(status).contentType("application/problem+json").body("status", is(status));
    }
}
