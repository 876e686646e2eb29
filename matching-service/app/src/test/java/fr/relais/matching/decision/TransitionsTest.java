package fr.relais.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.Decision;
import fr.relais.events.DecisionReason;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | PROPOSED CONTACTED DECLINED_BY_CANDIDATE DECLINED_BY_EMPLOYER INTERVIEW WITHDRAWN",
                "PROPOSED | PROPOSED CONTACTED DECLINED_BY_CANDIDATE DECLINED_BY_EMPLOYER INTERVIEW HIRED WITHDRAWN",
                "CONTACTED | CONTACTED DECLINED_BY_CANDIDATE DECLINED_BY_EMPLOYER INTERVIEW HIRED WITHDRAWN",
                "INTERVIEW | DECLINED_BY_CANDIDATE DECLINED_BY_EMPLOYER INTERVIEW HIRED WITHDRAWN",
                "HIRED | DECLINED_BY_CANDIDATE DECLINED_BY_EMPLOYER HIRED WITHDRAWN",
                "DECLINED_BY_CANDIDATE | PROPOSED DECLINED_BY_CANDIDATE",
                "DECLINED_BY_EMPLOYER | PROPOSED DECLINED_BY_EMPLOYER",
                "WITHDRAWN | PROPOSED WITHDRAWN",
            })
    void onlyTheseMayFollow(@org.jspecify.annotations.Nullable Decision from, String allowed) {
        String may = Arrays.stream(Decision.values())
                .filter(to -> Transitions.allow(from, to))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(may).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(DecisionReason.class)
    void everyReasonIsOneOfSomeDecision(DecisionReason reason) {
        assertThat(Decision.values()).anyMatch(reason::isOf);
    }

    @Test
    void whoeverDeclinesHasReasonsToChooseFrom() {
        assertThat(DecisionReason.of(Decision.DECLINED_BY_EMPLOYER))
                .isNotEmpty()
                .doesNotContain(DecisionReason.COMMUTE_TOO_LONG, DecisionReason.HOURS_UNSUITABLE);
        assertThat(DecisionReason.of(Decision.DECLINED_BY_CANDIDATE)).isNotEmpty();
        assertThat(DecisionReason.of(Decision.HIRED)).isEmpty();
    }
}
