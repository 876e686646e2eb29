package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeldTest {
    @Test
    void theStrongestEvidenceHoldsAndAtEqualEvidenceTheNewest() {
        Held attested = Held.NOTHING.with(29, 3, Evidence.BADGE).with(29, 1, Evidence.ATTESTED);
        assertThat(attested.level(29)).isEqualTo(1);
        assertThat(attested.with(29, 3, Evidence.DECLARED)).isEqualTo(attested);
        assertThat(attested.with(29, 2, Evidence.ATTESTED).level(29)).isEqualTo(2);
    }

    @Test
    void notHeldDiffersFromNotStated() {
        Held held = Held.NOTHING.with(0, 0, Evidence.ASSESSED);
        assertThat(held.states(0)).isTrue();
        assertThat(held.level(0)).isZero();
        assertThat(held.evidence(0)).isEqualTo(Evidence.ASSESSED);
        assertThat(held.states(1)).isFalse();
    }

    @Test
    void oneCompetencyLeavesItsNeighboursAlone() {
        Held held = Held.NOTHING;
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            held = held.with(competency, competency % 3 + 1, Evidence.ofGrade(competency % 4));
        }
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            assertThat(held.level(competency)).isEqualTo(competency % 3 + 1);
            assertThat(held.evidence(competency)).isEqualTo(Evidence.ofGrade(competency % 4));
        }
    }

    @Test
    void whatCannotBeStatedIsRefused() {
        assertThatThrownBy(() -> Held.NOTHING.with(0, 0, Evidence.ATTESTED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Held.NOTHING.with(0, 4, Evidence.ASSESSED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Held.NOTHING.with(30, 1, Evidence.BADGE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Held(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Held(1L << 60, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
