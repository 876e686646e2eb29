package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structures: anybody with a token reads them, their own counsellors and France Travail write them. */
@QuarkusTest
@RealServers
class StructureIT {
    static final String OWN = "mission-locale-demo";
    static final String OTHER = "mission-locale-other-demo";
    private static final String BODY = """
        {"kind": "MISSION_LOCALE", "name": "Mission locale", "siret": "00000001800010",
         "territory": {"departements": ["93", "75", "93"], "communes": ["93066"], "districts": ["QN09301M"]}}""";

    @Test
    void aStructureIsWrittenOnceAndChangedWithItsTag() {
        var path = "/structures/agence-" + UUID.randomUUID();
        var created = put(Identity.FRANCE_TRAVAIL, path, null, BODY)
                .then()
                .statusCode(201)
                .body("territory.departements", contains("75", "93"));
        var tag = created.extract().header("ETag");
        put(Identity.FRANCE_TRAVAIL, path, null, BODY).then().statusCode(428);
        put(Identity.FRANCE_TRAVAIL, path, "\"7\"", BODY).then().statusCode(412);
        put(Identity.FRANCE_TRAVAIL, path, tag, BODY).then().statusCode(200).header("ETag", is(tag));
        put(Identity.FRANCE_TRAVAIL, path, tag, BODY.replace("Mission locale", "Agence"))
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
        as(Identity.PARTNER).get(path).then().statusCode(200).body("name", is("Agence"));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELLOR, mission-locale-demo, true",
        "COUNSELLOR, mission-locale-other-demo, false",
        "OTHER_COUNSELLOR, mission-locale-other-demo, true",
        "FRANCE_TRAVAIL, mission-locale-demo, true",
        "PARTNER, mission-locale-demo, false",
        "CANDIDATE, mission-locale-demo, false",
        "EMPLOYER, mission-locale-demo, false"
    })
    void aStructureIsWrittenBy(Identity who, String id, boolean may) {
        put(who, "/structures/" + id, "*", BODY).then().statusCode(may ? is(known(id) ? 200 : 412) : is(403));
    }

    private static boolean known(String id) {
        return as(Identity.OPS).get("/structures/" + id).statusCode() == 200;
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHasATokenReadsThem(Identity who) {
        ensure(OWN);
        as(who).get("/structures?limit=100").then().statusCode(200).body("items.id", hasItem(OWN));
        as(who).get("/structures/" + OWN).then().statusCode(200).body("kind", is("MISSION_LOCALE"));
    }

    @Test
    void nobodyReadsThemWithoutAToken() {
        given().basePath(Api.BASE).get("/structures").then().statusCode(401);
        given().basePath(Api.BASE).get("/structures/" + OWN).then().statusCode(401);
    }

    @Test
    void theyAreFoundByDepartement() {
        ensure(OWN);
        as(Identity.CANDIDATE).get("/structures?departement=93").then().body("items.id", hasItem(OWN));
        as(Identity.CANDIDATE).get("/structures?departement=2A").then().body("items.id", not(hasItem(OWN)));
    }

    @Test
    void everyFaultIsNamed() {
        put(Identity.FRANCE_TRAVAIL, "/structures/x-" + UUID.randomUUID(), null, """
                {"kind": "SHOP", "name": " ", "siret": "00000001800011", "size": 3,
                 "territory": {"departements": ["9"], "districts": ["X"]}}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer.sort()",
                        contains(
                                "/kind",
                                "/name",
                                "/siret",
                                "/size",
                                "/territory/departements/0",
                                "/territory/districts/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"structures\u001f\u0000", "structures\u001f../x", "steps\u001fmission-locale-demo", "structures"
            })
    void aCursorOfOnesOwnMakingIsRefused(String text) {
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        as(Identity.CANDIDATE)
                .get("/structures?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", is("BAD_CURSOR"));
    }

    /** Makes the structure known, whatever an earlier test left. */
    static void ensure(String id) {
        if (!known(id)) {
            put(Identity.FRANCE_TRAVAIL, "/structures/" + id, null, BODY).then().statusCode(201);
        }
    }

    private static Response put(Identity who, String path, @Nullable String ifMatch, String body) {
        var request = as(who).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }
}
