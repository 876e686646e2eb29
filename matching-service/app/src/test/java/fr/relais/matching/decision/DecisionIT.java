package fr.relais.matching.decision;

import static fr.relais.matching.decision.Deciding.candidates;
import static fr.relais.matching.decision.Deciding.decide;
import static fr.relais.matching.decision.Deciding.path;
import static fr.relais.matching.decision.Deciding.rows;
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
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
class DecisionIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID best = Ids.next();
    private final UUID next = Ids.next();
    private final UUID last = Ids.next();
    private final String list = "/offers/" + offer + "/candidates";

    @BeforeEach
    void publish() {
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(best, 3), 1);
        publisher.profile(Samples.profile(next, 2), 1);
        publisher.profile(Samples.profile(last, 1), 1);
        Api.await(list, page -> page.path("evaluated").asInt() == 3);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void whoeverIsDeclinedLeavesBothListsAtOnceAndOthersMoveUpWithTheSameDigits() {
        JsonNode before = item(next);
        assertThat(decide(offer, best, "DECLINED_BY_CANDIDATE", "PAY_UNSUITABLE")
                        .statusCode())
                .isEqualTo(200);
        assertThat(candidates(offer)).containsExactly("1 " + next, "2 " + last);
        assertThat(rows("/candidates/" + best + "/offers", "offerId")).isEmpty();
        ObjectNode after = (ObjectNode) item(next).deepCopy();
        assertThat(after.put("rank", 2)).isEqualTo(before);
        JsonNode page = Api.json(Api.get(Identity.FRANCE_TRAVAIL, list));
        assertThat(page.get("evaluated").asInt()).isEqualTo(3);
        assertThat(page.get("eligible").asInt() + page.get("unknown").asInt()).isEqualTo(2);
    }

    @Test
    void theExplanationSaysTheDecisionAndKeepsItsDigits() {
        JsonNode before = pairing(best);
        assertThat(before.get("decision").isNull()).isTrue();
        decide(offer, best, "WITHDRAWN", "PROPOSED_BY_MISTAKE");
        JsonNode after = pairing(best);
        assertThat(after.get("rank").isNull()).isTrue();
        assertThat(after.at("/decision/state").textValue()).isEqualTo("WITHDRAWN");
        assertThat(after.at("/decision/stands").booleanValue()).isTrue();
        for (String same : List.of("credit", "fit", "fair", "requirements", "eligibility")) {
            assertThat(after.get(same)).isEqualTo(before.get(same));
        }
        assertThat(pairing(last).get("rank").asInt()).isEqualTo(2);
    }

    @Test
    void aNewerProfileBringsThePairBack() {
        decide(offer, best, "DECLINED_BY_EMPLOYER", "POSITION_FILLED");
        publisher.profile(Samples.profile(best, 3).put("availableFrom", "2024-08-01"), 2);
        JsonNode back = Api.await(list, page -> page.path("items").size() == 3);
        assertThat(back.at("/items/0/candidateId").textValue()).isEqualTo(best.toString());
        assertThat(back.at("/items/0/decision/state").textValue()).isEqualTo("DECLINED_BY_EMPLOYER");
        assertThat(back.at("/items/0/decision/stands").booleanValue()).isFalse();
        assertThat(decide(offer, best, "CONTACTED", null).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewerOfferBringsThePairBackAlsoWhenNothingThatIsScoredChanged() {
        decide(offer, best, "DECLINED_BY_CANDIDATE", "COMMUTE_TOO_LONG");
        assertThat(candidates(offer)).hasSize(2);
        publisher.offer(Samples.offer(offer).put("title", "Agent d'accueil"), EventTypes.OFFER_CHANGED, 2);
        Api.await(list, page -> page.path("items").size() == 3);
    }

    @Test
    void onRequestThePairComesBackAtOnce() {
        decide(offer, best, "DECLINED_BY_CANDIDATE", "NOT_INTERESTED");
        assertThat(decide(offer, best, "CONTACTED", null).statusCode()).isEqualTo(409);
        assertThat(decide(offer, best, "PROPOSED", "ON_REQUEST").statusCode()).isEqualTo(200);
        assertThat(candidates(offer)).containsExactly("1 " + best, "2 " + next, "3 " + last);
    }

    @Test
    void aDecisionThatKeepsNobodyOutIsShownAtOnceInAPageThatIsSentAgain() {
        Api.get(Identity.FRANCE_TRAVAIL, list);
        decide(offer, next, "CONTACTED", null);
        assertThat(item(next).at("/decision/state").textValue()).isEqualTo("CONTACTED");
        decide(offer, next, "INTERVIEW", null);
        assertThat(item(next).at("/decision/state").textValue()).isEqualTo("INTERVIEW");
        decide(offer, next, "HIRED", null);
        assertThat(candidates(offer)).hasSize(3);
    }

    @Test
    void allStepsAreKeptWithWhoAndWhen() {
        decide(offer, best, "PROPOSED", null);
        decide(offer, best, "CONTACTED", null);
        Response declined = decide(offer, best, "DECLINED_BY_EMPLOYER", "EXPERIENCE_MISSING");
        assertThat(declined.header("ETag")).isEqualTo("\"3\"");
        JsonNode kept = Api.json(Api.get(Identity.FRANCE_TRAVAIL, path(offer, best)));
        assertThat(kept).isEqualTo(Api.json(declined));
        assertThat(kept.get("by").textValue()).isEqualTo("ft:account7");
        assertThat(kept.get("candidateVersion").asInt()).isOne();
        assertThat(kept.get("steps"))
                .extracting(step -> step.get("from") + ">" + step.get("to").textValue())
                .containsExactly("null>PROPOSED", "\"PROPOSED\">CONTACTED", "\"CONTACTED\">DECLINED_BY_EMPLOYER");
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        Response first = decide(offer, best, "CONTACTED", null);
        Response again = decide(offer, best, "CONTACTED", null);
        assertThat(again.asString()).isEqualTo(first.asString());
        decide(offer, next, "DECLINED_BY_EMPLOYER", "NO_ANSWER");
        JsonNode mended = Api.json(decide(offer, next, "DECLINED_BY_EMPLOYER", "POSITION_FILLED"));
        assertThat(mended.get("version").asInt()).isEqualTo(2);
    }

    @Test
    void aCursorKeepsItsOrderWhateverIsDecidedMeanwhile() {
        JsonNode first = Api.json(Api.get(Identity.FRANCE_TRAVAIL, list + "?limit=1"));
        decide(offer, best, "DECLINED_BY_CANDIDATE", "NOT_INTERESTED");
        decide(offer, next, "DECLINED_BY_CANDIDATE", "NOT_INTERESTED");
        String second = list + "?limit=2&cursor=" + first.get("next").textValue();
        assertThat(Api.json(Api.get(Identity.FRANCE_TRAVAIL, second)).findValuesAsText("candidateId"))
                .containsExactly(next.toString(), last.toString());
        assertThat(candidates(offer)).containsExactly("1 " + last);
    }

    @Test
    void whoWasContactedIsHiredAlsoOnceTheOfferIsClosed() {
        decide(offer, best, "CONTACTED", null);
        publisher.offer(Samples.offer(offer).put("status", "CLOSED"), EventTypes.OFFER_CLOSED, 2);
        Api.await(list, page -> page.path("status").asInt() == 404);
        JsonNode hired = Api.json(decide(offer, best, "HIRED", null));
        assertThat(hired.get("offerVersion").asInt()).isEqualTo(2);
        assertThat(hired.get("state").textValue()).isEqualTo("HIRED");
        assertThat(decide(offer, next, "CONTACTED", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aSimulationKnowsNoDecisions() {
        decide(offer, best, "DECLINED_BY_CANDIDATE", "NOT_INTERESTED");
        ObjectNode body =
                Samples.object("{\"requirements\":[{\"competency\":\"SOC-E01\",\"level\":3,\"exigence\":\"S\"}]}");
        body.put("offerId", offer.toString());
        JsonNode page = Api.json(Api.post(Identity.FRANCE_TRAVAIL, "/simulations", body));
        assertThat(page.at("/items/0/candidateId").textValue()).isEqualTo(best.toString());
        assertThat(page.at("/items/0/decision").isNull()).isTrue();
    }

    @Test
    void nobodyPutsForwardAMinorForWhatTheLawClosesToThem() {
        UUID nights = Ids.next();
        publisher.offer(Samples.offer(nights).put("night", true), 1);
        publisher.profile(Samples.profile(best, 3).put("minor", true), 2);
        Api.await(
                "/pairings/" + nights + "/" + best,
                pair -> pair.path("eligibility").asText().equals("NO"));
        for (String state : List.of("PROPOSED", "CONTACTED", "INTERVIEW")) {
            Response refused = decide(nights, best, state, null);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(Api.json(refused).get("code").textValue()).isEqualTo("CLOSED_TO_MINORS");
        }
        assertThat(decide(nights, best, "DECLINED_BY_EMPLOYER", "POSITION_FILLED")
                        .statusCode())
                .isEqualTo(200);
        assertThat(decide(nights, next, "PROPOSED", null).statusCode()).isEqualTo(200);
        assertThat(decide(offer, best, "PROPOSED", null).statusCode()).isEqualTo(200);
    }

    private JsonNode item(UUID candidate) {
        for (JsonNode item : Api.json(Api.get(Identity.FRANCE_TRAVAIL, list)).get("items")) {
            if (item.get("candidateId").textValue().equals(candidate.toString())) {
                return item;
            }
        }
        throw new AssertionError("not in the list");
    }

    private JsonNode pairing(UUID candidate) {
        return Api.json(Api.get(Identity.FRANCE_TRAVAIL, "/pairings/" + offer + "/" + candidate));
    }
}
