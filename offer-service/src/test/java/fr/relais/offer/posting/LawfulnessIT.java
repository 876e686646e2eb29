package fr.relais.offer.posting;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_PARTNER;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fr.relais.offer.Api;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that article L1132-1 of the Code du travail forbids. */
@QuarkusTest
@RealServers
class LawfulnessIT {
    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"sex\": \"F\"                                     | /sex                    | SEX",
                "\"details\": {\"maxAge\": 35}                      | /details/maxAge         | AGE",
                "\"employer\": {\"nationality\": \"FR\"}            | /employer/nationality   | ORIGIN",
                "\"title\": \"Vendeuse, 20-30 ans\"                 | /title                  | AGE",
                "\"details\": {\"salary\": \"selon physique agréable\"} | /details/salary     | APPEARANCE"
            })
    void aFieldThatAsksForACriterionIsRefused(String field, String pointer, String criterion) {
        var name = field.substring(1, field.indexOf('"', 1));
        var body =
                Api.MINIMAL.replaceFirst("\"" + name + "\": \"[^\"]*\", ", "").replaceFirst("}$", ", " + field + "}");
        json(PARTNER)
                .body(body)
                .post("/offers")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].code", is("UNLAWFUL_CONDITION"))
                .body("errors[0].message", containsString(criterion))
                .body("errors[0].message", containsString("L1132-1"));
    }

    @Test
    void freeTextIsFlaggedWithThePassageForThoseWhoReview() {
        var id = draft(
                PARTNER,
                Api.MINIMAL.replaceFirst(
                        "}$",
                        ", \"details\": {\"description\": \"Équipe sympa. Recherche jeune femme\\\\nmotivée.\"}}"));
        assertThat(flags(PARTNER)).containsKey(id);
        assertThat(flags(OPS)).doesNotContainKey(id);
        publish(PARTNER, id).then().statusCode(200);
        for (var reader : List.of(PARTNER, OPS, FRANCE_TRAVAIL)) {
            assertThat(String.valueOf(flags(reader).get(id)))
                    .contains("criterion=AGE")
                    .contains("jeune femme motivée");
        }
        assertThat(flags(OTHER_PARTNER)).doesNotContainKey(id);
        as(Identity.CANDIDATE).get("/flagged-offers").then().statusCode(403);
        anonymous().get("/flagged-offers").then().statusCode(401);
        anonymous().get("/offers/" + id).then().statusCode(200).body(not(containsString("flags")));
        Api.patch(PARTNER, "*")
                .body("{\"details\": {\"description\": \"Bienvenue.\"}}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200);
        assertThat(flags(OPS)).doesNotContainKey(id);
    }

    @Test
    void whatAReviewerDecidesHoldsForThePassagesThatAreThere() {
        var id = flagged("\"Recherche jeune femme.\"");
        publish(PARTNER, id).then().statusCode(200);
        for (var none : List.of(PARTNER, OPS, OTHER_PARTNER)) {
            review(none, id, "LAWFUL").then().statusCode(403);
        }
        review(FRANCE_TRAVAIL, id, "LAWFUL").then().statusCode(200).body("verdict", is("LAWFUL"));
        assertThat(flags(OPS)).doesNotContainKey(id);
        describe(id, "Recherche jeune femme souriante.");
        assertThat(flags(OPS)).containsKey(id);
        review(FRANCE_TRAVAIL, id, "UNLAWFUL").then().statusCode(200).body("status", is("CLOSED"));
        assertThat(flags(OPS)).doesNotContainKey(id);
    }

    @Test
    void whatIsFoundUnlawfulIsReadByItsOwnersAloneUntilThatIsTakenBack() {
        var id = flagged("\"Recherche jeune femme.\"");
        publish(PARTNER, id).then().statusCode(200);
        review(FRANCE_TRAVAIL, id, "UNLAWFUL").then().statusCode(200).body("status", is("CLOSED"));
        anonymous().get("/offers/" + id).then().statusCode(404);
        as(OTHER_PARTNER).get("/offers/" + id).then().statusCode(404);
        as(OTHER_PARTNER).get("/offers/" + id + "/review").then().statusCode(404);
        anonymous().get("/offers?status=CLOSED&limit=5").then().body("items.offerId", not(hasItem(id)));
        as(FRANCE_TRAVAIL).get("/offers?status=CLOSED&limit=5").then().body("items.offerId", hasItem(id));
        as(PARTNER).get("/offers/" + id).then().statusCode(200).body("status", is("CLOSED"));
        as(PARTNER)
                .get("/offers/" + id + "/review")
                .then()
                .statusCode(200)
                .body("verdict", is("UNLAWFUL"))
                .body("decidedAt", notNullValue())
                .body("passages[0].criterion", is("AGE"));
        review(FRANCE_TRAVAIL, id, "UNLAWFUL").then().statusCode(200);
        review(FRANCE_TRAVAIL, id, "LAWFUL").then().statusCode(200).body("status", is("PUBLISHED"));
        anonymous().get("/offers/" + id).then().statusCode(200).body("version", is(4));
    }

    @Test
    void anOfferThatItsOwnerHasClosedMeanwhileStaysClosed() {
        var id = flagged("\"Recherche jeune femme.\"");
        publish(PARTNER, id).then().statusCode(200);
        review(FRANCE_TRAVAIL, id, "UNLAWFUL").then().statusCode(200);
        close(id);
        review(FRANCE_TRAVAIL, id, "LAWFUL").then().statusCode(200).body("status", is("CLOSED"));
    }

    @Test
    void anOfferOfFranceTravailThatIsMendedIsPublicAgain() {
        var external = "M" + UUID.randomUUID();
        tell(external, "Vendeuse 20-30 ans");
        String id =
                as(FRANCE_TRAVAIL).get("/offers?source=francetravail&limit=1").path("items[0].offerId");
        review(FRANCE_TRAVAIL, id, "UNLAWFUL").then().statusCode(200).body("externalId", is(external));
        tell(external, "Vendeuse 20-30 ans");
        anonymous().get("/offers/" + id).then().statusCode(404);
        tell(external, "Vente");
        anonymous().get("/offers/" + id).then().body("status", is("PUBLISHED"));
    }

    @Test
    void flagsOfADescriptionThatStaysOutsideOutliveAChangeByHand() {
        var external = "F" + UUID.randomUUID();
        tell(external, "Vente\", \"description\": \"Recherche jeune femme");
        String id =
                as(FRANCE_TRAVAIL).get("/offers?source=francetravail&limit=1").path("items[0].offerId");
        assertThat(flags(OPS)).containsKey(id);
        Api.patch(FRANCE_TRAVAIL, "*")
                .body("{\"positions\": 2}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200);
        assertThat(flags(OPS)).containsKey(id);
    }

    private static void close(String id) {
        json(PARTNER)
                .header("If-Match", "*")
                .post("/offers/" + id + "/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void anOfferThatWasClosedBeforeItWasJudgedStaysClosed() {
        var id = flagged("\"Recherche jeune femme.\"");
        publish(PARTNER, id).then().statusCode(200);
        close(id);
        review(FRANCE_TRAVAIL, id, "UNLAWFUL").then().statusCode(200);
        review(FRANCE_TRAVAIL, id, "LAWFUL").then().statusCode(200).body("status", is("CLOSED"));
    }

    @Test
    void anUnlawfulDraftIsPublishedOnceItIsMended() {
        var id = flagged("\"Recherche jeune femme.\"");
        review(FRANCE_TRAVAIL, id, "UNLAWFUL").then().statusCode(200).body("status", is("DRAFT"));
        publish(PARTNER, id).then().statusCode(409);
        describe(id, "Recherche quelqu'un.");
        publish(PARTNER, id).then().statusCode(200);
    }

    @Test
    void anUnlawfulDraftOfFranceTravailStaysOneWhenItIsTold() {
        var external = "D" + UUID.randomUUID();
        var draft = json(FRANCE_TRAVAIL)
                .body("{\"kind\": \"JOB\", \"title\": \"Vendeuse 20-30 ans\"}")
                .put("/sources/francetravail/offers/" + external)
                .then()
                .statusCode(201)
                .extract();
        String id = draft.path("id");
        review(FRANCE_TRAVAIL, id, "UNLAWFUL").then().statusCode(200);
        tell(external, "Vendeuse 20-30 ans");
        as(FRANCE_TRAVAIL).get("/offers/" + id).then().body("status", is("DRAFT"));
        tell(external, "Vente");
        anonymous().get("/offers/" + id).then().body("status", is("PUBLISHED"));
    }

    private static void tell(String external, String title) {
        String operation = as(FRANCE_TRAVAIL)
                .contentType("application/vnd.francetravail.offres.v2+json")
                .body("{\"id\": \"" + external + "\", \"intitule\": \"" + title + "\"}")
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(FRANCE_TRAVAIL)
                        .get("/imports/" + operation)
                        .path("status")
                        .equals("COMPLETED"));
    }

    @Test
    void aReviewIsOfAFlaggedOfferAndAVerdict() {
        review(FRANCE_TRAVAIL, draft(PARTNER, Api.MINIMAL), "LAWFUL").then().statusCode(409);
        review(FRANCE_TRAVAIL, flagged("\"Recherche jeune femme.\""), "MAYBE")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/verdict"));
        review(FRANCE_TRAVAIL, "019a0000-0000-7000-8000-0000000000ff", "LAWFUL")
                .then()
                .statusCode(404);
    }

    private static String flagged(String description) {
        return draft(PARTNER, Api.MINIMAL.replaceFirst("}$", ", \"details\": {\"description\": " + description + "}}"));
    }

    private static void describe(String id, String description) {
        Api.patch(PARTNER, "*")
                .body("{\"details\": {\"description\": \"" + description + "\"}}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200);
    }

    private static Response review(Identity reviewer, String id, String verdict) {
        return json(reviewer).body("{\"verdict\": \"" + verdict + "\"}").put("/offers/" + id + "/review");
    }

    /** Passages by offer, as far as the first page goes. */
    private static Map<String, Object> flags(Identity reader) {
        return as(reader)
                .get("/flagged-offers?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items")
                .stream()
                .collect(Collectors.toMap(
                        offer -> String.valueOf(offer.get("offerId")), offer -> String.valueOf(offer.get("passages"))));
    }
}
