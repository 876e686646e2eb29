package fr.relais.offer.operation;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.EMPLOYER_SIRET;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operations: who writes and reads them, and of which programme they may be. */
@QuarkusTest
@RealServers
class OperationIT {
    private static final String BODY = """
            {"title": "Transport 94", "from": "2026-01-01"}""";

    /** The same for a programme that is there and one that is not. */
    private static final String NOT_A_PARTNER =
            "there is no such programme, or it does not name the caller as a partner"
                    + " today: check the code, or ask who runs it to write the caller among its partners";

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    private static String draft(String body) {
        return json(COUNSELLOR)
                .body(body)
                .post("/operations")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
    }

    @Test
    void anOperationIsADraftOfItsOwnerUntilItIsPublished() {
        var id = draft(BODY);
        as(COUNSELLOR).get("/operations/" + id).then().statusCode(200).body("title", is("Transport 94"));
        as(FRANCE_TRAVAIL).get("/operations/" + id).then().statusCode(200);
        as(OTHER_COUNSELLOR).get("/operations/" + id).then().statusCode(404);
        anonymous().get("/operations/" + id).then().statusCode(404);
        anonymous().get("/operations?limit=100").then().body("items.id", not(hasItem(id)));
        patch(COUNSELLOR, "\"1\"")
                .body("{\"published\": true}")
                .patch("/operations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        anonymous().get("/operations/" + id).then().statusCode(200).body("published", is(true));
        anonymous().get("/operations?limit=100").then().body("items.id", hasItem(id));
        as(OPS).get("/operations/" + id).then().statusCode(403);
    }

    @Test
    void onlyTheOwnerChangesIt() {
        var id = draft(BODY.replace("}", ", \"published\": true}"));
        patch(OTHER_COUNSELLOR, "\"1\"")
                .body("{}")
                .patch("/operations/" + id)
                .then()
                .statusCode(403);
        patch(COUNSELLOR, "\"7\"").body("{}").patch("/operations/" + id).then().statusCode(412);
        as(COUNSELLOR)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/operations/" + id)
                .then()
                .statusCode(428);
        json(CANDIDATE).body(BODY).post("/operations").then().statusCode(403);
        anonymous()
                .contentType("application/json")
                .body(BODY)
                .post("/operations")
                .then()
                .statusCode(401);
    }

    @Test
    void thoseWhoTakePartInAProgrammeRunOperationsOfIt() {
        var programme = Schemes.programme(PARTNER);
        var id = Schemes.operation(COUNSELLOR, programme);
        anonymous().get("/operations?programme=" + programme).then().body("items.id", contains(id));
        var body = BODY.replace("}", ", \"programme\": \"%s\"}".formatted(programme));
        json(OTHER_COUNSELLOR)
                .body(body)
                .post("/operations")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", is("/programme"))
                .body("errors[0].code", is("NOT_A_PARTNER"))
                .body("errors[0].message", is(NOT_A_PARTNER));
        json(PARTNER).body(body).post("/operations").then().statusCode(201);
        json(EMPLOYER).body(body).post("/operations").then().statusCode(403);
        json(EMPLOYER)
                .body(body.replace(programme, Schemes.code()))
                .post("/operations")
                .then()
                .statusCode(403)
                .body("errors[0].message", is(NOT_A_PARTNER));
        json(COUNSELLOR)
                .body(body.replace(programme, "a".repeat(64)))
                .post("/operations")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("1 to 63"));
    }

    private static String within(String programme) {
        return BODY.replace("}", ", \"programme\": \"%s\"}".formatted(programme));
    }

    /** The employer tells of itself that it takes part in the programme. */
    private static void ownWord(String programme) {
        var address = "/employers/" + EMPLOYER_SIRET;
        var held = as(EMPLOYER).get(address);
        var write = json(EMPLOYER).body("""
                {"name": "Gares", "partner": true, "agreements": [{"programme": "%s", "from": "2026-01-01"}]}""".formatted(programme));
        (held.statusCode() == 404 ? write : write.header("If-Match", held.header("ETag")))
                .put(address)
                .then()
                .body("programmes", contains(programme));
    }

    @Test
    void anEmployersOwnWordLetsItIntoNoProgramme() {
        var programme = Schemes.programme(PARTNER);
        ownWord(programme);
        json(EMPLOYER)
                .body(within(programme))
                .post("/operations")
                .then()
                .statusCode(403)
                .body("errors[0].code", is("NOT_A_PARTNER"));
        String own = json(EMPLOYER).body(BODY).post("/operations").path("id");
        patch(EMPLOYER, "*")
                .body("{\"programme\": \"%s\"}".formatted(programme))
                .patch("/operations/" + own)
                .then()
                .statusCode(403)
                .body("errors[0].code", is("NOT_A_PARTNER"));
        json(EMPLOYER)
                .header("If-Match", "*")
                .body(Schemes.programme("true"))
                .put("/programmes/" + programme)
                .then()
                .statusCode(403);
    }

    @Test
    void anEmployerWhoIsAmongThePartnersOfTheProgrammeRunsOperationsOfIt() {
        var programme = Schemes.programme(PARTNER);
        var partner =
                "\"partners\": [{\"kind\": \"EMPLOYER\", \"id\": \"%s\", \"name\": \"Gares\", \"from\": \"2026-01-01\"}, "
                        .formatted(EMPLOYER_SIRET);
        json(PARTNER)
                .header("If-Match", "*")
                .body(Schemes.programme("true").replace("\"partners\": [", partner))
                .put("/programmes/" + programme)
                .then()
                .statusCode(200);
        json(EMPLOYER).body(within(programme)).post("/operations").then().statusCode(201);
    }

    @Test
    void theSameRequestUnderTheSameKeyMakesOneOperation() {
        var key = Schemes.code();
        String first = json(COUNSELLOR)
                .header("Idempotency-Key", key)
                .body(BODY)
                .post("/operations")
                .path("id");
        json(COUNSELLOR)
                .header("Idempotency-Key", key)
                .body(BODY)
                .post("/operations")
                .then()
                .statusCode(201)
                .body("id", is(first));
    }
}
