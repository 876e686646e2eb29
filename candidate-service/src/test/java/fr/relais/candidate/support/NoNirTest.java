package fr.relais.candidate.support;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts hold a social security number. */
class NoNirTest {
    private static final NoNir.Check CHECK = new NoNir.Check();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "255081416802538",
                "2550814168025",
                "2 55 08 14 168 025 38",
                "NIR: 2.55.08.14.168.025",
                "né, 1-84-12-2A-004-011-23!",
                "184122b004011",
                "1 84 12 75 004 011 / 23",
                "a2550814168025b"
            })
    void aNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(CHECK.isValid(text, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15 heures par semaine",
                "01 23 45 67 89",
                "du 2026-01-01 au 2026-06-30",
                "SIRET 35600000000048",
                "5550814168025",
                "25508141680253", // 14 digits
                "2550814168025381"
            })
    void whatIsNoneIsLeft(String text) {
        assertThat(CHECK.isValid(text, null)).isTrue();
    }

    @Property(tries = 500)
    void everyNumberOfThirteenOrFifteenDigitsIsFoundBetweenWords(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(14) String digits,
            @ForAll boolean key,
            @ForAll @StringLength(max = 1) @CharRange(from = ' ', to = ' ') String gap) {
        var number = "1" + (key ? digits : digits.substring(0, 12));
        assertThat(CHECK.isValid("voir " + String.join(gap, number.split("")) + " et", null))
                .isFalse();
    }
}
