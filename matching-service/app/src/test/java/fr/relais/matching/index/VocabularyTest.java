package fr.relais.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary lasting = new Vocabulary();

    @Test
    void aScratchKnowsWhatLastsAndKeepsItsOwnToItself() {
        int paris = lasting.number("75");
        Vocabulary scratch = lasting.scratch();
        assertThat(scratch.number("75")).isEqualTo(paris);
        int strange = scratch.number("strange");
        assertThat(strange).isNegative().isEqualTo(scratch.number("strange"));
        assertThat(lasting.number("strange")).isPositive();
        assertThat(scratch.number("strange")).isEqualTo(strange);
    }

    @Test
    void differentCodesHaveDifferentNumbers() {
        assertThat(lasting.number("75")).isEqualTo(lasting.number("75")).isNotEqualTo(lasting.number("93"));
        Vocabulary scratch = lasting.scratch();
        assertThat(scratch.number("a")).isNotEqualTo(scratch.number("b"));
    }
}
