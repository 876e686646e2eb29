package fr.relais.offer.employer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {
    private final Siret.Check check = new Siret.Check();

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "00000001800010", "35600000000048", "35600000049837"})
    void aSiretWithItsKeyIsValid(String siret) {
        assertThat(check.isValid(siret, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000075",
                "7328293200007",
                "732829320000740",
                "7328293200007A",
                "",
                "73 282 932 00074",
                "35600000049838",
                "00000000000000",
                "00000000000018",
                "٧٣٢٨٢٩٣٢٠٠٠٠٧٤"
            })
    void anythingElseIsNot(String siret) {
        assertThat(check.isValid(siret, null)).isFalse();
    }

    @Test
    void anyDigitThatIsMistypedIsFound() {
        var right = "73282932000074";
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, i) + digit + right.substring(i + 1);
                assertThat(check.isValid(typed, null)).isEqualTo(typed.equals(right));
            }
        }
    }
}
