package fr.relais.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.testing.Identity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WithServers
class GoldenIT {
    static List<JsonNode> cases() {
        return GoldenCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStoredOfferRanksAsTheWorkedCaseSays(JsonNode golden) {
        try (Publisher publisher = new Publisher()) {
            GoldenCases.publish(publisher, List.of(golden));
            String path = "/offers/" + GoldenCases.offerId(golden) + "/candidates";
            JsonNode page = Api.await(path, answer -> answer.path("evaluated").asInt() == 24);

            assertThat(page.get("eligible").asInt() + page.get("unknown").asInt())
                    .isEqualTo(golden.get("ranking").size());
            assertThat(stated(Api.allItems(Identity.FRANCE_TRAVAIL, path, 5))).isEqualTo(GoldenCases.ranking(golden));
            pairingsAgree(golden);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSimulationRanksAsTheWorkedCaseSays(JsonNode golden) {
        ObjectNode body = golden.get("offer").deepCopy();
        body.set("profiles", golden.get("profiles"));
        JsonNode page = Api.json(Api.post(Identity.PARTNER, "/simulations?limit=100", body));

        assertThat(page.get("rulesVersion").textValue()).isEqualTo("2026-1");
        List<JsonNode> items = new ArrayList<>();
        page.get("items").forEach(items::add);
        assertThat(stated(items)).isEqualTo(GoldenCases.ranking(golden));
    }

    @Test
    void allCasesTogetherRankBothWaysAsTheyAreWorked() {
        List<JsonNode> cases = GoldenCases.all();
        try (Publisher publisher = new Publisher()) {
            GoldenCases.publish(publisher, cases);
            GoldenBothWays.check(cases);
        }
    }

    private static void pairingsAgree(JsonNode golden) {
        String path = "/pairings/" + GoldenCases.offerId(golden) + "/";
        for (JsonNode ranked : golden.get("ranking")) {
            JsonNode pairing = Api.json(Api.get(
                    Identity.FRANCE_TRAVAIL, path + ranked.get("candidateId").textValue()));
            assertThat(GoldenCases.stated(pairing)).isEqualTo(ranked);
        }
        for (JsonNode id : golden.get("leftOut")) {
            JsonNode pairing = Api.json(Api.get(Identity.FRANCE_TRAVAIL, path + id.textValue()));
            assertThat(pairing.get("rank").isNull()).isTrue();
            assertThat(pairing.get("eligibility").textValue()).isEqualTo("NO");
            assertThat(pairing.get("conditions")).hasSize(8);
        }
    }

    private static List<JsonNode> stated(List<JsonNode> items) {
        return items.stream().<JsonNode>map(GoldenCases::stated).toList();
    }
}
