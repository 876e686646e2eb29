package fr.relais.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void theCompetencyIsStatedAtTheHighestLevelWhateverWasStated() {
        for (String held : new String[] {
            "[]",
            "[{'code': 'SOC-E01', 'level': 0, 'evidence': 'ASSESSED'}]",
            "[{'code': 'SOC-E01', 'level': 2, 'evidence': 'BADGE'}]",
        }) {
            ArrayNode competencies = competencies(held);
            assertThat(Probe.change(competencies)).as(held).isEqualTo(100);
            assertThat(competencies)
                    .isEqualTo(competencies("[{'code': 'SOC-E01', 'level': 3, 'evidence': 'ASSESSED'}]"));
        }
    }

    @Test
    void whoStoodThereIsStatedAtTheLowestSoThatEveryChangeIsOne() {
        ArrayNode competencies = competencies("[{'code': 'SOC-E01', 'level': 3, 'evidence': 'DECLARED'}]");
        assertThat(Probe.change(competencies)).isEqualTo(50);
        assertThat(competencies).isEqualTo(competencies("[{'code': 'SOC-E01', 'level': 1, 'evidence': 'ASSESSED'}]"));
    }

    @Test
    void otherCompetenciesStayAsTheyAre() {
        ArrayNode competencies = competencies("[{'code': 'SOC-E02', 'level': 1, 'evidence': 'BADGE'},"
                + "{'code': 'SOC-E01', 'level': 3, 'evidence': 'BADGE'},"
                + "{'code': 'SOC-F01', 'level': 3, 'evidence': 'BADGE'}]");
        Probe.change(competencies);
        assertThat(competencies)
                .extracting(one -> one.get("code").asText())
                .containsExactly("SOC-E02", "SOC-F01", "SOC-E01");
    }

    private static ArrayNode competencies(String json) {
        return Json.object("{\"all\": " + json.replace('\'', '"') + "}").withArray("all");
    }
}
