package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementTest {
    @Test
    void aMetLevelCountsByItsEvidence() {
        for (int level = 1; level <= 3; level++) {
            Requirement requirement = Sample.wished(4, level, 5);
            assertThat(requirement.max()).isEqualTo(100);
            assertThat(creditOf(requirement, level, Evidence.DECLARED)).isEqualTo(70);
            assertThat(creditOf(requirement, level, Evidence.BADGE)).isEqualTo(85);
            assertThat(creditOf(requirement, level, Evidence.ATTESTED)).isEqualTo(95);
            assertThat(creditOf(requirement, level, Evidence.ASSESSED)).isEqualTo(100);
        }
    }

    @Test
    void aLowerLevelCountsInPartAndAHigherOneNoMore() {
        assertThat(creditOf(Sample.wished(4, 2, 1), 1, Evidence.DECLARED)).isEqualTo(7);
        assertThat(creditOf(Sample.wished(4, 3, 1), 1, Evidence.DECLARED)).isEqualTo(4);
        assertThat(creditOf(Sample.wished(4, 3, 1), 2, Evidence.BADGE)).isEqualTo(12);
        assertThat(creditOf(Sample.wished(4, 1, 1), 3, Evidence.ASSESSED)).isEqualTo(20);
    }

    @Test
    void whatIsNotHeldOrNotStatedCountsNothingDespiteItsEvidence() {
        assertThat(creditOf(Sample.required(4, 1, 10), 0, Evidence.ASSESSED)).isZero();
        assertThat(Sample.required(4, 1, 10).credit(Held.NOTHING)).isZero();
    }

    @Test
    void aRequiredOneWeighsThreeTimes() {
        assertThat(Sample.required(4, 1, 10).max()).isEqualTo(600);
    }

    @Test
    void theVerdictComparesLevelsOnly() {
        Requirement requirement = Sample.required(4, 2, 1);
        assertThat(requirement.verdict(Held.NOTHING)).isEqualTo(Verdict.UNKNOWN);
        assertThat(requirement.verdict(held(0, Evidence.ASSESSED))).isEqualTo(Verdict.MISSING);
        assertThat(requirement.verdict(held(1, Evidence.ASSESSED))).isEqualTo(Verdict.PARTIAL);
        assertThat(requirement.verdict(held(2, Evidence.DECLARED))).isEqualTo(Verdict.MET);
    }

    @Test
    void ofSeveralRowsOnOneCompetencyTheStrictestIsKeptWhole() {
        Requirement inferred = new Requirement(1, 3, Exigence.S, 10, Origin.INFERRED);
        Requirement mapped = new Requirement(1, 3, Exigence.S, 10, Origin.MAPPED);
        Requirement stated = new Requirement(1, 3, Exigence.S, 10, Origin.STATED);
        Requirement heavy = new Requirement(1, 1, Exigence.E, 9, Origin.MAPPED);
        Requirement light = new Requirement(1, 1, Exigence.E, 2, Origin.STATED);
        Requirement deep = new Requirement(1, 2, Exigence.E, 1, Origin.MAPPED);
        Requirement other = Sample.wished(0, 1, 1);

        assertThat(Requirement.onePerCompetency(List.of(inferred, mapped, stated)))
                .containsExactly(stated);
        assertThat(Requirement.onePerCompetency(List.of(light, heavy, stated))).containsExactly(heavy);
        assertThat(Requirement.onePerCompetency(List.of(stated, other, heavy, deep, light)))
                .containsExactly(deep, other);
    }

    @Test
    void anInferredOneIsNeverRequiredAndRangesAreChecked() {
        assertThatThrownBy(() -> new Requirement(1, 1, Exigence.E, 1, Origin.INFERRED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.wished(1, 4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.wished(1, 1, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.wished(30, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int creditOf(Requirement requirement, int level, Evidence evidence) {
        return requirement.credit(held(level, evidence));
    }

    private static Held held(int level, Evidence evidence) {
        return Held.NOTHING.with(4, level, evidence);
    }
}
