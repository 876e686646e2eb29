package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theIndexRanksAsTheWorkedCaseSays(GoldenCase golden) {
        MatchingIndex index = new MatchingIndex();
        golden.candidates().forEach(candidate -> index.put(candidate, 1));
        Ranking ranking = index.snapshot().candidatesOf(golden.offer(), Integer.MAX_VALUE);

        assertThat(lines(golden, ranking)).isEqualTo(golden.expected().get("ranking"));
        assertThat(ranking.evaluated()).isEqualTo(golden.candidates().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thoseLeftOutAreExplainedWithoutARank(GoldenCase golden) {
        MatchingIndex index = new MatchingIndex();
        golden.candidates().forEach(candidate -> index.put(candidate, 1));
        Snapshot snapshot = index.snapshot();
        List<String> leftOut = golden.candidates().stream()
                .filter(c -> snapshot.rankOf(golden.offer(), c) == 0)
                .filter(c -> snapshot.pairing(golden.offer(), c).eligibility() == Answer.NO)
                .map(c -> c.id().toString())
                .sorted()
                .toList();
        List<String> expected = new ArrayList<>();
        golden.expected().get("leftOut").forEach(id -> expected.add(id.asText()));

        assertThat(leftOut).isEqualTo(expected.stream().sorted().toList());
    }

    private static JsonNode lines(GoldenCase golden, Ranking ranking) {
        var lines = new ObjectMapper().createArrayNode();
        for (int i = 0; i < ranking.first().size(); i++) {
            Pairing pairing = Pairing.explain(
                    golden.offer(), golden.candidate(ranking.first().get(i)), Bridges.NONE);
            lines.add(line(i + 1, pairing));
        }
        return lines;
    }

    private static ObjectNode line(int rank, Pairing pairing) {
        return new ObjectMapper()
                .createObjectNode()
                .put("rank", rank)
                .put("candidateId", pairing.candidate().id().toString())
                .put("eligibility", pairing.eligibility().name())
                .put("fit", pairing.fit())
                .put("bestFit", pairing.bestFit())
                .put("credit", pairing.credit())
                .put("completeness", pairing.completeness())
                .put("fair", Long.toUnsignedString(pairing.fair()));
    }
}
