package fr.relais.offer.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.offer.programme.Step;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, ", "4, ", "5, 5", "9, 5", "10, 10", "268, 265"})
    void smallNumbersAreKeptBackAndOthersToldToFive(long people, @Nullable Long told) {
        var shown = Suppression.show(people);
        assertThat(shown.people()).isEqualTo(told);
        assertThat(shown.suppressed()).isEqualTo(told == null);
    }

    /** The total and all other groups leave at least three numbers that the last group may have. */
    @Property(tries = 500)
    void noDifferenceTellsASmallNumber(
            @ForAll @LongRange(max = 300) long others, @ForAll @LongRange(min = 1, max = 4) long few) {
        long total = told(others + few);
        long rest = told(others);
        long least = Math.max(1, total - (rest + 4));
        long most = Math.min(4, total + 4 - rest);
        assertThat(most - least).isGreaterThanOrEqualTo(0);
        assertThat(Suppression.show(few).people()).isNull();
        assertThat(total - rest).isIn(0L, 5L);
    }

    private static long told(long people) {
        var shown = Suppression.show(people).people();
        return shown == null ? 0 : shown;
    }

    @Test
    void whoRunsItIsToldEveryNumber() {
        assertThat(Suppression.showAll(new Counts(Map.of(Step.HIRED, 3L)))).containsEntry(Step.HIRED, Shown.of(3));
    }
}
