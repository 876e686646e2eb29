package fr.relais.offer.employer;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_EMPLOYER;
import static fr.relais.testing.Identity.OTHER_PARTNER;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.Api;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Employers: who may write and read them, and when an agreement holds. */
@QuarkusTest
@RealServers
class EmployerIT {
    private final String siret = fresh();
    private final String programme = "p-" + UUID.randomUUID();
    private final Clock clock;

    EmployerIT(Clock clock) {
        this.clock = clock;
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    /** A SIRET with its key that no other test has. */
    private static String fresh() {
        var digits = "8%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        for (int key = 0; ; key++) {
            if (new Siret.Check().isValid(digits + key, null)) {
                return digits + key;
            }
        }
    }

    private static Response put(Identity writer, String siret, String body) {
        return json(writer).body(body).put("/employers/" + siret);
    }

    private static Response change(Identity writer, String siret, String ifMatch, String body) {
        return json(writer).header("If-Match", ifMatch).body(body).put("/employers/" + siret);
    }

    private String agreed(LocalDate from, LocalDate until) {
        return "{\"name\": \"Gares\", \"partner\": true, \"agreements\": [{\"programme\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}]}"
                .formatted(programme, from, until);
    }

    @Test
    void anEmployerIsWrittenReadAndChanged() {
        put(PARTNER, siret, "{\"name\": \"Gares\"}")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("siret", is(siret))
                .body("partner", is(false))
                .body("agreements", empty());
        put(PARTNER, siret, "{\"name\": \"Gares\"}").then().statusCode(428);
        change(PARTNER, siret, "\"7\"", "{\"name\": \"X\"}").then().statusCode(412);
        change(PARTNER, siret, "\"1\"", "{\"name\": \"Gares\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        change(PARTNER, siret, "\"1\"", "{\"name\": \"Gares et bus\", \"partner\": true}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(CANDIDATE).get("/employers/" + siret).then().statusCode(200).body("name", is("Gares et bus"));
        as(CANDIDATE)
                .header("If-None-Match", "\"2\"")
                .get("/employers/" + siret)
                .then()
                .statusCode(304);
    }

    @Test
    void anAgreementHoldsFromItsFirstToItsLastDay() {
        var today = LocalDate.now(clock);
        put(PARTNER, siret, agreed(today, today)).then().body("programmes", contains(programme));
        var past = fresh();
        put(PARTNER, past, agreed(today.minusDays(9), today.minusDays(1)))
                .then()
                .body("programmes", empty());
        var future = fresh();
        put(PARTNER, future, agreed(today.plusDays(1), today.plusDays(9)))
                .then()
                .body("programmes", empty());
        var open = fresh();
        put(PARTNER, open, agreed(today.minusDays(9), today).replaceFirst(", \"until\": \"[^\"]*\"", ""))
                .then()
                .statusCode(201)
                .body("programmes", contains(programme));
        List<String> found =
                as(PARTNER).get("/employers?programme=" + programme).path("items.siret");
        assertThat(found).containsExactlyInAnyOrder(siret, open).isSorted();
    }

    @Test
    void itIsChangedByWhoWroteItAndByItselfOnly() {
        put(PARTNER, siret, "{\"name\": \"Gares\"}").then().statusCode(201);
        for (var other : List.of(OTHER_PARTNER, COUNSELLOR, OTHER_EMPLOYER)) {
            json(other)
                    .header("If-Match", "*")
                    .body("{\"name\": \"X\"}")
                    .put("/employers/" + siret)
                    .then()
                    .statusCode(403);
        }
        for (var none : List.of(FRANCE_TRAVAIL, OPS, CANDIDATE)) {
            put(none, siret, "{\"name\": \"X\"}").then().statusCode(403);
        }
        anonymous()
                .contentType("application/json")
                .body("{}")
                .put("/employers/" + siret)
                .then()
                .statusCode(401);
        put(OTHER_EMPLOYER, fresh(), "{\"name\": \"X\"}").then().statusCode(403);
        put(COUNSELLOR, fresh(), "{\"name\": \"Mairie\"}").then().statusCode(201);
    }

    @Test
    void anEmployerWritesItself() {
        var own = ownSiret();
        var answer = put(EMPLOYER, own, "{\"name\": \"Moi\"}");
        assertThat(answer.statusCode()).isIn(201, 428); // another test may have been first
        json(EMPLOYER)
                .header("If-Match", as(EMPLOYER).get("/employers/" + own).header("ETag"))
                .body("{\"name\": \"Moi-même\"}")
                .put("/employers/" + own)
                .then()
                .statusCode(200)
                .body("name", is("Moi-même"));
    }

    private static String ownSiret() {
        var id = draft(EMPLOYER, Api.MINIMAL);
        return as(EMPLOYER).get("/offers/" + id).path("employer.siret");
    }

    @Test
    void withoutATokenPartnersAndThoseWithAPublicOfferAreSeen() {
        put(PARTNER, siret, "{\"name\": \"Gares\"}").then().statusCode(201);
        anonymous().get("/employers/" + siret).then().statusCode(404);
        as(OPS).get("/employers/" + siret).then().statusCode(403);
        var offer = draft(PARTNER, Api.MINIMAL.replaceFirst("}$", ", \"employer\": {\"siret\": \"" + siret + "\"}}"));
        anonymous().get("/employers/" + siret).then().statusCode(404);
        publish(PARTNER, offer).then().statusCode(200);
        anonymous().get("/employers/" + siret).then().statusCode(200);
        var partner = fresh();
        put(PARTNER, partner, "{\"name\": \"Bus\", \"partner\": true}").then().statusCode(201);
        anonymous().get("/employers/" + partner).then().statusCode(200);
    }

    @Test
    void offersAreFoundByWhetherTheirEmployerIsAPartner() {
        var offer = draft(
                PARTNER,
                Api.MINIMAL.replaceFirst(
                        "}$",
                        ", \"employer\": {\"siret\": \"" + siret + "\"}, \"details\": {\"programmes\": [\"" + programme
                                + "\"]}}"));
        publish(PARTNER, offer).then().statusCode(200);
        var search = "/offers?partner=true&programme=" + programme;
        anonymous().get(search).then().body("items", empty());
        put(PARTNER, siret, "{\"name\": \"Gares\", \"partner\": true}").then().statusCode(201);
        anonymous().get(search).then().body("items.offerId", contains(offer));
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        var today = LocalDate.now(clock);
        var all = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            all.add(fresh());
            put(PARTNER, all.getLast(), agreed(today, today)).then().statusCode(201);
        }
        all.sort(null);
        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = as(PARTNER)
                    .get("/employers?limit=1&programme=" + programme + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.siret"));
            next = page.getString("next") == null ? "" : page.getString("next");
        } while (!next.isEmpty());
        assertThat(seen).isEqualTo(all);
        as(PARTNER).get("/employers?cursor=x").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                      | /name",
                "{\"name\": \" \"}                                       | /name",
                "{\"name\": \"a\", \"siren\": \"1\"}                     | /siren",
                "{\"name\": \"a\", \"agreements\": [{\"from\": \"2026-01-01\"}]} | /agreements/0/programme",
                "{\"name\": \"a\", \"agreements\": [{\"programme\": \"A b\", \"from\": \"2026-01-01\"}]} | /agreements/0/programme",
                "{\"name\": \"a\", \"agreements\": [{\"programme\": \"a\", \"from\": \"2026-01-02\", \"until\": \"2026-01-01\"}]} | /agreements/0/until"
            })
    void whatIsWrongIsNamedAndNothingIsStored(String body, String pointer) {
        put(PARTNER, siret, body).then().statusCode(400).body("errors[0].pointer", is(pointer));
        as(PARTNER).get("/employers/" + siret).then().statusCode(404);
    }

    @Test
    void aSiretWithoutItsKeyIsNone() {
        put(PARTNER, siret.substring(0, 13) + (9 - (siret.charAt(13) - '0')), "{\"name\": \"a\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/siret"));
        put(PARTNER, "1", "{\"name\": \"a\"}").then().statusCode(400);
        put(PARTNER, "35600000049837", "{\"name\": \"La Poste\"}"); // its own rule
        as(PARTNER).get("/employers/35600000049837").then().statusCode(200);
    }
}
