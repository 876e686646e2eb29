package fr.relais.offer.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.offer.programme.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static Counts hired(long people) {
        return new Counts(Map.of(Step.HIRED, people));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false", "268, false"})
    void fromOneToFourNobodyIsToldHowMany(long people, boolean suppressed) {
        var shown = Suppression.show(people);
        assertThat(shown.suppressed()).isEqualTo(suppressed);
        assertThat(shown.people()).isEqualTo(suppressed ? null : Long.valueOf(people));
    }

    @Test
    void aNumberThatSubtractionWouldTellTakesTheSmallestOtherOneWithIt() {
        var groups = new LinkedHashMap<String, Counts>();
        groups.put("a", hired(3));
        groups.put("b", hired(40));
        groups.put("c", hired(7));
        groups.put("d", hired(0));
        var shown = Suppression.show(groups);
        assertThat(shown.get("a")).containsEntry(Step.HIRED, Shown.KEPT_BACK);
        assertThat(shown.get("b")).containsEntry(Step.HIRED, Shown.of(40));
        assertThat(shown.get("c")).containsEntry(Step.HIRED, Shown.KEPT_BACK);
        assertThat(shown.get("d")).containsEntry(Step.HIRED, Shown.of(0));
    }

    @Property(tries = 300)
    void noNumberThatIsKeptBackFollowsFromTheTotalUnlessItIsAllThereIs(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 12) Integer> people) {
        var groups = new LinkedHashMap<String, Counts>();
        people.forEach(count -> groups.put("g" + groups.size(), hired(count)));
        long keptBack = Suppression.show(groups).values().stream()
                .filter(steps -> Shown.KEPT_BACK.equals(steps.get(Step.HIRED)))
                .count();
        boolean onlySmall = people.stream().filter(count -> count > 0).count() == 1;
        assertThat(keptBack == 1 && !onlySmall).isFalse();
    }
}
