package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CeilingTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noCreditIsAboveItAndNoneIsFarBelow(int required) {
        for (Evidence evidence : Evidence.values()) {
            for (int level = evidence == Evidence.ASSESSED ? 0 : 1; level <= 3; level++) {
                Held held = Held.NOTHING.with(7, level, evidence);
                int bound = 0;
                for (int fact = 0; fact < Fact.COUNT; fact++) {
                    bound += Ceiling.points(required, fact) * (Fact.bits(held, fact) >>> 7 & 1);
                }
                double credit = Credit.points(required, held.cell(7));
                double counted = bound * (double) Ceiling.SCALE.credit() / Ceiling.SCALE.sum();
                assertThat(counted).isBetween(credit, credit + 7);
            }
        }
    }
}
