package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.forget;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.ShareApi.OWN;
import static fr.relais.candidate.ShareApi.readShared;
import static fr.relais.candidate.ShareApi.register;
import static fr.relais.candidate.ShareApi.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads a passport by a share, for how long, and who sees who did. */
@QuarkusTest
@RealServers
class PassportShareIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    private final MovableClock clock;

    PassportShareIT(MovableClock clock) {
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
    void anEmployerReadsByTheTokenOfAShareUntilItIsRevoked() {
        register();
        var share = share("PT1H")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract();
        String token = share.path("token");
        String shareId = share.path("id");
        assertThat(token).hasSize(43);
        readShared(OWN, token).then().statusCode(200).body("candidateId", is(OWN));
        readShared(OWN, token + "x").then().statusCode(404);
        readShared(OWN, "").then().statusCode(403);
        readShared(created(fresh(), body("")), token).then().statusCode(404);
        as(Identity.PARTNER)
                .get("/candidates/" + OWN + "/passport?share=" + token)
                .then()
                .statusCode(404);
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/passport/shares")
                .then()
                .body("items.id", is(List.of(shareId)))
                .body("items[0].token", is((Object) null));
        as(Identity.CANDIDATE)
                .delete("/candidates/" + OWN + "/passport/shares/" + shareId)
                .then()
                .statusCode(204);
        readShared(OWN, token).then().statusCode(404);
        as(Identity.CANDIDATE)
                .delete("/candidates/" + OWN + "/passport/shares/" + shareId)
                .then()
                .statusCode(404);
    }

    @Test
    void aShareOpensNothingOnceItHasExpired() {
        register();
        String token = share("PT1H").then().extract().path("token");
        clock.moveAhead(Duration.ofMinutes(59));
        readShared(OWN, token).then().statusCode(200);
        clock.moveAhead(Duration.ofMinutes(61));
        readShared(OWN, token).then().statusCode(404);
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/passport/shares")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, 400", "PT0S, 400", "P89D, 201", "P91D, 400"})
    void aShareEndsWithinNinetyDays(String length, int status) {
        register();
        share(length).then().statusCode(status);
    }

    @Test
    void onlyThePersonShares() {
        register();
        for (var other : List.of(Identity.PARTNER, Identity.COUNSELLOR, Identity.FRANCE_TRAVAIL, Identity.EMPLOYER)) {
            as(other)
                    .body("{")
                    .post("/candidates/" + OWN + "/passport/shares")
                    .then()
                    .statusCode(403);
            as(other).get("/candidates/" + OWN + "/passport/shares").then().statusCode(403);
            as(other)
                    .delete("/candidates/" + OWN + "/passport/shares/" + UUID.randomUUID())
                    .then()
                    .statusCode(403);
        }
        as(Identity.OTHER_CANDIDATE)
                .body("{")
                .post("/candidates/" + OWN + "/passport/shares")
                .then()
                .statusCode(404);
        as(Identity.CANDIDATE)
                .body("{\"expiresAt\": \"tomorrow\", \"to\": \"all\"}")
                .post("/candidates/" + OWN + "/passport/shares")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/expiresAt", "/to")));
    }

    @Test
    void everyReadByAnotherIsInTheLogOfThePersonNewestFirst() {
        register();
        String token = share("PT1H").then().extract().path("token");
        String shareId = as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/passport/shares")
                .then()
                .extract()
                .path("items[0].id");
        read(Identity.CANDIDATE, OWN).then().statusCode(200);
        read(Identity.FRANCE_TRAVAIL, OWN, "application/pdf").then().statusCode(200);
        read(Identity.PARTNER, OWN).then().statusCode(404);
        read(Identity.FRANCE_TRAVAIL, OWN, "text/html").then().statusCode(406);
        as(Identity.FRANCE_TRAVAIL)
                .get("/candidates/" + OWN + "/passport?alg=HS256")
                .then()
                .statusCode(400);
        readShared(OWN, token).then().statusCode(200);
        log(Identity.CANDIDATE, "")
                .then()
                .body("items", hasSize(2))
                .body("items[0].by.kind", is("EMPLOYER"))
                .body("items[0].by.id", is(Identity.EMPLOYER_SIRET))
                .body("items[0].what", is("PASSPORT"))
                .body("items[0].shareId", is(shareId))
                .body("items[1].by.kind", is("SOURCE"))
                .body("items[1].by.id", is("francetravail-demo"));
    }

    @Test
    void theLogIsPagedAndAnOperatorSeesNoneOfItsContent() {
        register();
        read(Identity.FRANCE_TRAVAIL, OWN).then().statusCode(200);
        readShared(OWN, share("PT1H").then().extract().path("token")).then().statusCode(200);
        String next = log(Identity.CANDIDATE, "?limit=1").then().extract().path("next");
        log(Identity.CANDIDATE, "?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].by.kind", is("SOURCE"))
                .body("next", is((Object) null));
        log(Identity.CANDIDATE, "?cursor=other").then().statusCode(400);
        List<Map<String, ?>> seenByOperator =
                log(Identity.OPS, "").then().extract().path("items");
        assertThat(seenByOperator)
                .hasSize(2)
                .allSatisfy(item -> assertThat(item).containsOnlyKeys("id", "at"));
        log(Identity.OTHER_CANDIDATE, "").then().statusCode(404);
        log(Identity.PARTNER, "").then().statusCode(403);
    }

    @Test
    void theExportHasBothForThePersonAlone() {
        register();
        share("PT1H").then().statusCode(201);
        read(Identity.FRANCE_TRAVAIL, OWN).then().statusCode(200);
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/export")
                .then()
                .statusCode(200)
                .body("shares", hasSize(1))
                .body("shares[0].token", is((Object) null))
                .body("accesses[0].by.id", is("francetravail-demo"));
        var foreign = created(fresh(), body(""));
        Map<String, ?> export = as(Identity.PARTNER)
                .get("/candidates/" + foreign + "/export")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(export).doesNotContainKeys("shares", "accesses");
    }

    @Test
    void erasureTakesSharesAndLogAlong() {
        register();
        String token = share("PT1H").then().extract().path("token");
        read(Identity.FRANCE_TRAVAIL, OWN).then().statusCode(200);
        forget(Identity.CANDIDATE, OWN);
        readShared(OWN, token).then().statusCode(404);
        log(Identity.OPS, "").then().statusCode(404);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        readShared(OWN, token).then().statusCode(404);
        log(Identity.CANDIDATE, "").then().body("items", hasSize(0));
    }

    private static Response read(Identity who, String id) {
        return as(who).get("/candidates/" + id + "/passport");
    }

    private static Response read(Identity who, String id, String accept) {
        return as(who).header("Accept", accept).get("/candidates/" + id + "/passport");
    }

    private static Response log(Identity who, String query) {
        return as(who).get("/candidates/" + OWN + "/access-log" + query);
    }
}
