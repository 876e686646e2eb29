package fr.relais.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.running.Http;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The outside reading of the rules agrees with the worked cases: only then may it judge the product. */
class ByTheBookTest {
    @Test
    void theWorkedCasesComeOut() throws IOException {
        var golden = Http.JSON.readTree(Shared.data("scoring/golden.json").toFile());
        for (var worked : golden.get("cases")) {
            var ranked = ByTheBook.candidates(worked.get("offer"), list(worked.get("profiles")));
            assertThat(ranked).hasSameSizeAs(list(worked.get("ranking")));
            for (int i = 0; i < ranked.size(); i++) {
                var expected = worked.get("ranking").get(i);
                var pair = ranked.get(i);
                assertThat(pair.candidateId())
                        .isEqualTo(expected.get("candidateId").asText());
                assertThat(pair.eligibility())
                        .isEqualTo(expected.get("eligibility").asText());
                assertThat(pair.fit()).isEqualTo(expected.get("fit").asLong());
                assertThat(pair.bestFit()).isEqualTo(expected.get("bestFit").asLong());
                assertThat(pair.credit()).isEqualTo(expected.get("credit").asLong());
                assertThat(pair.completeness())
                        .isEqualTo(expected.get("completeness").asLong());
                assertThat(pair.fair()).isEqualTo(expected.get("fair").asText());
            }
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }
}
