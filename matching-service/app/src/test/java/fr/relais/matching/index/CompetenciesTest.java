package fr.relais.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.relais.matching.core.Rules;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompetenciesTest {
    @Test
    void everyNumberHasItsOwnCode() {
        Set<String> codes = new HashSet<>();
        for (int number = 0; number < Rules.COMPETENCIES; number++) {
            String code = Competencies.code(number);
            codes.add(code);
            assertThat(Competencies.number(code)).isEqualTo(number);
        }
        assertThat(codes)
                .hasSize(30)
                .contains("SOC-S01", "SOC-S06", "SOC-F01", "SOC-F12", "SOC-E01", "SOC-E12")
                .doesNotContain("SOC-S07");
    }

    @Test
    void anyOtherCodeIsRefused() {
        for (String code : new String[] {"SOC-S00", "SOC-S07", "SOC-F13", "SOC-X01", "soc-s01", ""}) {
            assertThatThrownBy(() -> Competencies.number(code)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
