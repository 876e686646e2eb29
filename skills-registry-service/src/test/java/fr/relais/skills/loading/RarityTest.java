package fr.relais.skills.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RarityTest {
    @ParameterizedTest
    @CsvSource({"1584,2", "793,2", "792,4", "397,4", "396,6", "199,6", "198,8", "100,8", "99,10", "63,10", "1,10"})
    void aCompetencyWeighsMoreTheFewerSheetsNameIt(int naming, int weight) {
        assertThat(rarity("SOC-E05", naming, 1584).weight("SOC-E05")).isEqualTo(weight);
    }

    @Test
    void requirementsAreWishedInferredAtLevelTwoAndTheRarestComesFirst() {
        var sheets = new ArrayList<Set<String>>(List.of(Set.of("SOC-E01", "SOC-F07", "SOC-E05")));
        IntStream.range(0, 15).forEach(i -> sheets.add(Set.of("SOC-E01", "SOC-F07")));
        assertThat(new Rarity(sheets).requirements(Set.of("SOC-F07", "SOC-E01", "SOC-E05")))
                .containsExactly(
                        new Requirement("SOC-E05", 2, Exigence.S, 10, Origin.INFERRED),
                        new Requirement("SOC-E01", 2, Exigence.S, 2, Origin.INFERRED),
                        new Requirement("SOC-F07", 2, Exigence.S, 2, Origin.INFERRED));
    }

    @Test
    void aProfileHasNineRequirementsAtMost() {
        var eleven = new TreeSet<String>();
        IntStream.rangeClosed(1, 11).forEach(i -> eleven.add("SOC-F%02d".formatted(i)));
        assertThat(new Rarity(List.of(eleven)).requirements(eleven)).hasSize(9);
    }

    @Test
    void aSheetThatNamesNothingGivesNoRequirements() {
        assertThat(new Rarity(List.of(Set.of())).requirements(Set.of())).isEmpty();
    }

    @Test
    void aCompetencyThatNoSheetNamesHasNoWeight() {
        assertThatThrownBy(() -> rarity("SOC-E05", 1, 2).weight("SOC-S01"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Rarity rarity(String competency, int naming, int sheets) {
        return new Rarity(IntStream.range(0, sheets)
                .mapToObj(i -> i < naming ? Set.of(competency) : Set.<String>of())
                .toList());
    }
}
