package fr.relais.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.EventTypes;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
class DecisionRightsIT {
    private static final UUID OWN = UUID.fromString(Identity.CANDIDATE_ID);

    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID stranger = Ids.next();

    @BeforeEach
    void publish() {
        long version = Samples.version();
        ObjectNode employers = Samples.offer(offer);
        employers.putObject("employer").put("siret", Identity.EMPLOYER_SIRET).put("name", "Exemple");
        publisher.offer(employers, 1);
        publisher.access(Samples.access(OWN, List.of("partner-demo"), List.of("mission-locale-demo")), version);
        publisher.access(
                Samples.access(stranger, List.of("partner-other-demo"), List.of("mission-locale-other-demo")), version);
        publisher.profile(Samples.profile(OWN, 1), version);
        publisher.profile(Samples.profile(stranger, 3), version);
        Api.await(
                "/offers/" + offer + "/candidates",
                page -> page.path("evaluated").asInt() == 2);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE, 403, 403",
        "COUNSELLOR, 200, 404",
        "OTHER_COUNSELLOR, 404, 200",
        "EMPLOYER, 200, 200",
        "OTHER_EMPLOYER, 404, 404",
        "PARTNER, 200, 404",
        "OTHER_PARTNER, 404, 200",
        "FRANCE_TRAVAIL, 200, 200",
        "OPS, 403, 403",
        "REGISTRY_ADMIN, 403, 403",
    })
    void everybodyDecidesOnWhatIsTheirs(Identity identity, int own, int strangers) {
        boolean isPerson = identity.name().matches(".*(COUNSELLOR|EMPLOYER)");
        String body = isPerson ? "{\"state\":\"CONTACTED\"}" : Deciding.body("CONTACTED", null);
        assertThat(Deciding.put(identity, offer, OWN, body).statusCode()).isEqualTo(own);
        assertThat(Api.get(identity, Deciding.path(offer, OWN)).statusCode()).isEqualTo(own);
        assertThat(Deciding.put(identity, offer, stranger, body).statusCode()).isEqualTo(strangers);
    }

    @Test
    void withoutATokenNobodyDecides() {
        for (Response answer : List.of(
                RestAssured.given()
                        .contentType("application/json")
                        .body("{")
                        .put("/api/v1" + Deciding.path(offer, OWN)),
                RestAssured.get("/api/v1" + Deciding.path(offer, OWN)))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void aPersonSignsForThemselvesAlone() {
        JsonNode decided = Api.json(Deciding.put(Identity.COUNSELLOR, offer, OWN, "{\"state\":\"CONTACTED\"}"));
        String self = decided.get("by").textValue();
        assertThat(self).matches("[0-9a-f-]{36}");
        Response other = Deciding.put(Identity.COUNSELLOR, offer, OWN, Deciding.body("INTERVIEW", null));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(Api.json(other).at("/errors/0/pointer").textValue()).isEqualTo("/by");
        assertThat(Deciding.put(
                                Identity.COUNSELLOR,
                                offer,
                                OWN,
                                "{\"state\":\"INTERVIEW\",\"by\":\"%s\"}".formatted(self))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\":\"CONTACTED\"} | /by",
                "{\"state\":\"CONTACTED\",\"by\":\"ada@example.org\"} | /by",
                "{\"state\":\"CONTACTED\",\"by\":\"Ada Lovelace\"} | /by",
                "{\"state\":\"CONTACTED\",\"by\":\"185127500000011\"} | /by",
                "{\"by\":\"s:a1\"} | /state",
                "{\"state\":\"REFUSED\",\"by\":\"s:a1\"} | /state",
                "{\"state\":\"DECLINED_BY_EMPLOYER\",\"by\":\"s:a1\"} | /reasonCode",
                "{\"state\":\"DECLINED_BY_EMPLOYER\",\"reasonCode\":\"COMMUTE_TOO_LONG\",\"by\":\"s:a1\"} | /reasonCode",
                "{\"state\":\"DECLINED_BY_EMPLOYER\",\"reasonCode\":\"TOO_OLD\",\"by\":\"s:a1\"} | /reasonCode",
                "{\"state\":\"HIRED\",\"reasonCode\":\"NO_ANSWER\",\"by\":\"s:a1\"} | /reasonCode",
                "{\"state\":\"CONTACTED\",\"by\":\"s:a1\",\"note\":\"x\"} | /note",
                "{\"state\":\"DECLINED_BY_CANDIDATE\"} | /by /reasonCode",
            })
    void whatIsWrongIsNamedByItsPlace(String body, String pointers) {
        Response answer = Deciding.put(Identity.FRANCE_TRAVAIL, offer, OWN, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).findValuesAsText("pointer")).containsExactlyInAnyOrder(pointers.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPLOYER | own | DECLINED_BY_CANDIDATE | NOT_INTERESTED | 403",
                "EMPLOYER | own | DECLINED_BY_CANDIDATE | | 403",
                "EMPLOYER | own | DECLINED_BY_EMPLOYER | POSITION_FILLED | 200",
                "COUNSELLOR | own | DECLINED_BY_CANDIDATE | NOT_INTERESTED | 200",
                "COUNSELLOR | own | DECLINED_BY_EMPLOYER | POSITION_FILLED | 200",
                "PARTNER | own | DECLINED_BY_EMPLOYER | POSITION_FILLED | 200",
                "OTHER_PARTNER | stranger | DECLINED_BY_EMPLOYER | POSITION_FILLED | 403",
                "OTHER_PARTNER | stranger | HIRED | | 403",
                "OTHER_PARTNER | stranger | DECLINED_BY_CANDIDATE | NOT_INTERESTED | 200",
            })
    void nobodyAnswersForTheOtherSide(
            Identity identity,
            String whom,
            String state,
            @org.jspecify.annotations.Nullable String reason,
            int status) {
        boolean isPerson = identity.name().matches("COUNSELLOR|EMPLOYER");
        String body = Deciding.body(state, reason);
        UUID candidate = whom.equals("own") ? OWN : stranger;
        Response answer =
                Deciding.put(identity, offer, candidate, isPerson ? body.replace(",\"by\":\"ft:account7\"", "") : body);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(Api.json(answer).at("/errors/0/pointer").textValue()).isEqualTo("/state");
        }
    }

    @Test
    void aPartnerTellsWhoWasHiredAlsoOnceItsOfferIsClosed() {
        String contacted = Deciding.body("CONTACTED", null);
        assertThat(Deciding.put(Identity.PARTNER, offer, OWN, contacted).statusCode())
                .isEqualTo(200);
        assertThat(Deciding.put(Identity.OTHER_PARTNER, offer, stranger, contacted)
                        .statusCode())
                .isEqualTo(200);
        publisher.offer(Samples.offer(offer).put("status", "CLOSED"), EventTypes.OFFER_CLOSED, 2);
        Api.await(
                "/offers/" + offer + "/candidates", page -> page.path("status").asInt() == 404);
        String hired = Deciding.body("HIRED", null);
        assertThat(Deciding.put(Identity.PARTNER, offer, OWN, hired).statusCode())
                .isEqualTo(200);
        assertThat(Deciding.put(Identity.OTHER_PARTNER, offer, stranger, hired).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anEmployerTellsWhoWasHiredAlsoOnceItsOfferIsClosed() {
        String contacted = "{\"state\":\"CONTACTED\"}";
        assertThat(Deciding.put(Identity.EMPLOYER, offer, OWN, contacted).statusCode())
                .isEqualTo(200);
        ObjectNode closed = Samples.offer(offer).put("status", "CLOSED");
        closed.putObject("employer").put("siret", Identity.EMPLOYER_SIRET).put("name", "Exemple");
        publisher.offer(closed, EventTypes.OFFER_CLOSED, 2);
        Api.await(
                "/offers/" + offer + "/candidates", page -> page.path("status").asInt() == 404);
        String hired = "{\"state\":\"HIRED\"}";
        assertThat(Deciding.put(Identity.OTHER_EMPLOYER, offer, OWN, hired).statusCode())
                .isEqualTo(404);
        assertThat(Deciding.put(Identity.EMPLOYER, offer, stranger, contacted).statusCode())
                .isEqualTo(404);
        Response proposed = Deciding.put(Identity.EMPLOYER, offer, OWN, "{\"state\":\"PROPOSED\"}");
        assertThat(proposed.statusCode()).isEqualTo(409);
        assertThat(Api.json(proposed).get("code").textValue()).isEqualTo("OFFER_CLOSED");
        assertThat(Deciding.put(Identity.EMPLOYER, offer, OWN, hired).statusCode())
                .isEqualTo(200);
        assertThat(Api.get(Identity.EMPLOYER, "/offers/" + offer + "/candidates")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theClosureOfAnOfferIsNothingNewOfWhoWasDeclined() {
        String declined = "{\"state\":\"DECLINED_BY_EMPLOYER\",\"reasonCode\":\"POSITION_FILLED\"}";
        assertThat(Deciding.put(Identity.EMPLOYER, offer, OWN, declined).statusCode())
                .isEqualTo(200);
        ObjectNode closed = Samples.offer(offer).put("status", "CLOSED");
        closed.putObject("employer").put("siret", Identity.EMPLOYER_SIRET).put("name", "Exemple");
        publisher.offer(closed, EventTypes.OFFER_CLOSED, 2);
        Api.await(
                "/offers/" + offer + "/candidates", page -> page.path("status").asInt() == 404);
        Response contacted = Deciding.put(Identity.EMPLOYER, offer, OWN, "{\"state\":\"CONTACTED\"}");
        assertThat(contacted.statusCode()).isEqualTo(409);
        assertThat(Api.json(contacted).get("code").textValue()).isEqualTo("TRANSITION_NOT_ALLOWED");
    }

    @Test
    void aStaleMatchIsToldBeforeWhatIsWrongWithTheBody() {
        assertThat(Deciding.put(Identity.FRANCE_TRAVAIL, offer, OWN, "{", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        Response first = Deciding.decide(offer, OWN, "CONTACTED", null);
        String tag = first.header("ETag");
        assertThat(Deciding.put(Identity.FRANCE_TRAVAIL, offer, OWN, Deciding.body("INTERVIEW", null), tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Deciding.put(Identity.FRANCE_TRAVAIL, offer, OWN, "{", tag).statusCode())
                .isEqualTo(412);
        assertThat(Deciding.put(Identity.FRANCE_TRAVAIL, offer, Ids.next(), "{", tag)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsHiredWhereNothingWasDecided() {
        Response hired = Deciding.decide(offer, OWN, "HIRED", null);
        assertThat(hired.statusCode()).isEqualTo(409);
        assertThat(Api.json(hired).get("code").textValue()).isEqualTo("TRANSITION_NOT_ALLOWED");
    }
}
