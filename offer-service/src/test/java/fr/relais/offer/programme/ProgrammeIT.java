package fr.relais.offer.programme;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.OTHER_PARTNER;
import static fr.relais.testing.Identity.PARTNER;
import static fr.relais.testing.Identity.REGISTRY_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programmes: who writes and reads them, and what is wrong with one. */
@QuarkusTest
@RealServers
class ProgrammeIT {
    private final String code = Schemes.code();

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    private Response put(Identity writer, String body) {
        return json(writer).body(body).put("/programmes/" + code);
    }

    @Test
    void aProgrammeIsWrittenReadAndChanged() {
        put(PARTNER, Schemes.programme("true"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("code", is(code))
                .body("targets[0].people", is(268))
                .body("targets[0].per", is("PERIOD"));
        put(PARTNER, Schemes.programme("true")).then().statusCode(428);
        json(PARTNER)
                .header("If-Match", "\"1\"")
                .body(Schemes.programme("true"))
                .put("/programmes/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        json(PARTNER)
                .header("If-Match", "\"1\"")
                .body(Schemes.programme("false"))
                .put("/programmes/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(PARTNER)
                .header("If-None-Match", "\"2\"")
                .get("/programmes/" + code)
                .then()
                .statusCode(304);
    }

    @Test
    void aPublishedProgrammeIsReadByAllButOperatorsAndChangedByItsOwnerAlone() {
        put(PARTNER, Schemes.programme("true")).then().statusCode(201);
        anonymous().get("/programmes/" + code).then().statusCode(200).body("lead", is("Région"));
        as(CANDIDATE).get("/programmes/" + code).then().statusCode(200);
        as(OPS).get("/programmes/" + code).then().statusCode(403);
        put(OTHER_PARTNER, Schemes.programme("true")).then().statusCode(403);
        put(CANDIDATE, Schemes.programme("true")).then().statusCode(403);
        put(FRANCE_TRAVAIL, Schemes.programme("true")).then().statusCode(403);
        anonymous()
                .contentType("application/json")
                .body("{}")
                .put("/programmes/" + code)
                .then()
                .statusCode(401);
    }

    @Test
    void aDraftIsItsOwnersAndReadByFranceTravail() {
        put(COUNSELLOR, Schemes.programme("false")).then().statusCode(201);
        as(COUNSELLOR).get("/programmes/" + code).then().statusCode(200);
        as(FRANCE_TRAVAIL).get("/programmes/" + code).then().statusCode(200);
        anonymous().get("/programmes/" + code).then().statusCode(404);
        as(OTHER_COUNSELLOR).get("/programmes/" + code).then().statusCode(404);
        put(OTHER_COUNSELLOR, Schemes.programme("true")).then().statusCode(404);
        assertThat(listed(() -> as(COUNSELLOR))).contains(code);
        assertThat(listed(() -> anonymous())).isNotEmpty().doesNotContain(code);
    }

    /** All pages: other tests leave more programmes than one holds. */
    private static List<String> listed(Supplier<RequestSpecification> reader) {
        var codes = new ArrayList<String>();
        var page = reader.get().get("/programmes?limit=100");
        codes.addAll(page.path("items.code"));
        while (page.path("next") != null) {
            page = reader.get().queryParam("cursor", page.<String>path("next")).get("/programmes?limit=100");
            codes.addAll(page.path("items.code"));
        }
        return codes;
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        put(PARTNER, """
                        {"title": " ", "from": "2026-02-01", "until": "2026-01-01",
                         "partners": [{"name": "X", "from": "2026-01-01", "until": "2025-01-01", "kind": "EMPLOYER", "id": "1"},
                                      {"name": "Y", "from": "2026-01-01", "id": "y"}],
                         "territories": [{"kind": "DEPARTEMENT", "code": "941"}],
                         "targets": [{"step": "HIRED", "people": 0}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/lead",
                                "/until",
                                "/partners/0/until",
                                "/partners/0/id",
                                "/partners/1/id",
                                "/territories/0/code",
                                "/targets/0/people"));
        put(PARTNER, Schemes.programme("true").replace("\"sectors\"", "\"secteurs\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/secteurs")));
        json(PARTNER).body("{}").put("/programmes/Mon%20Emploi").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b"})
    void aNulInAnAddressIsRefused(String nul) {
        for (var address : List.of(
                "/programmes/" + nul,
                "/programmes/" + nul + "/indicators",
                "/programmes?cursor=" + nul,
                "/programmes?limit=" + nul,
                "/operations?programme=" + nul,
                "/programmes/" + code + "/indicators?by=" + nul,
                "/priority-publics?x=" + nul)) {
            raw().get(address).then().statusCode(400).contentType("application/problem+json");
        }
        json(REGISTRY_ADMIN)
                .urlEncodingEnabled(false)
                .body("{}")
                .put("/priority-publics/" + nul)
                .then()
                .statusCode(400);
    }

    private static RequestSpecification raw() {
        return anonymous().urlEncodingEnabled(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "-x", "a_b", "a%20b", "%0A", "a%0A", "%C3%A9", "%ED%A0%80", "%F0%9F%98%80", "%27", "%2500"})
    void aCodeThatCannotBeIsNoProgrammeAndNoPublic(String wrong) {
        raw().get("/programmes/" + wrong).then().statusCode(404);
        raw().get("/programmes/" + wrong + "/indicators").then().statusCode(404);
        raw().get("/operations?programme=" + wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("?programme")));
        json(PARTNER)
                .urlEncodingEnabled(false)
                .body(Schemes.programme("true"))
                .put("/programmes/" + wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/code")));
        json(REGISTRY_ADMIN)
                .urlEncodingEnabled(false)
                .body("{}")
                .put("/priority-publics/" + ("A".equals(wrong) ? "a" : wrong))
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/code")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=x", "cursor=x", "cursor=%F0", "cursor=cHJvZ3JhbW1lcx8A"})
    void aPageThatCannotBeIsRefused(String query) {
        raw().get("/programmes?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800"})
    void whatTheDatabaseCannotHoldIsAFaultAtItsPlace(String text) {
        put(PARTNER, Schemes.programme("true").replace("mission-locale-demo", text))
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/partners/0/id")));
    }

    @Test
    void aTextThatWouldReadOtherwiseThanItIsIsRefusedAtItsPlace() {
        put(PARTNER, """
                        {"title": "Emploi\\u202E", "lead": "\\u200FRégion", "description": "un\\ndeux\\u2067", "from": "2026-02-01",
                         "partners": [{"name": "X\\u200E", "from": "2026-01-01"}], "sectors": ["a\\nb", "\\u2069", "transport — métro"]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title", "/lead", "/description", "/partners/0/name", "/sectors/0", "/sectors/1"))
                .body("errors.message", everyItem(containsString("direction of writing")));
        put(PARTNER, Schemes.programme("true").replace("\"lead\"", "\"description\": \"un\\ndeux\", \"lead\""))
                .then()
                .statusCode(201)
                .body("description", is("un\ndeux"));
    }

    @Test
    void aCodeThatIsTooLongIsToldHowLongItMayBe() {
        for (var wrong : List.of("a".repeat(64), "A", "-a")) {
            json(PARTNER)
                    .body(Schemes.programme("true"))
                    .put("/programmes/" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors[0].message", containsString("1 to 63"));
        }
        json(PARTNER)
                .body(Schemes.programme("true"))
                .put("/programmes/" + (code + "-" + "a".repeat(64)).substring(0, 63))
                .then()
                .statusCode(201);
    }

    @Test
    void aListGoesOnWhereThePageEnded() {
        put(PARTNER, Schemes.programme("true")).then().statusCode(201);
        Schemes.programme(PARTNER);
        var next = anonymous()
                .get("/programmes?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("next");
        anonymous()
                .queryParam("cursor", next)
                .get("/programmes?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", is(1));
        anonymous().get("/programmes?cursor=x").then().statusCode(400);
    }
}
