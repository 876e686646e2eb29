package fr.relais.skills.occupation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.OccupationState.Bridge;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTest {
    private static final Bridge CURATED = new Bridge("K2503", "CURATED", "Même métier de veille.", "CQP");
    private static final Bridge OFFICIAL = new Bridge("K1705", "OFFICIAL", null, null);

    @Test
    void theCuratedWaysComeFirst() {
        assertThat(Ways.of(List.of(OFFICIAL, CURATED)).all()).containsExactly(CURATED, OFFICIAL);
    }

    @Test
    void aCuratedWayTakesThePlaceOfAnOfficialOne() {
        var ways = Ways.of(List.of(CURATED)).withOfficial(List.of("K2302", "K2503", "K1705"));
        assertThat(ways.all()).containsExactly(CURATED, new Bridge("K2302", "OFFICIAL", null, null), OFFICIAL);
        assertThat(ways.rank("K2503")).isEmpty();
        assertThat(ways.rank("K1705")).hasValue(1);
    }

    @Test
    void editingTheCuratedOnesLeavesTheOfficialOnes() {
        var curated = new Bridge("K2507", "CURATED", "Sûreté.", null);
        assertThat(Ways.of(List.of(CURATED, OFFICIAL))
                        .withCurated(List.of(curated))
                        .all())
                .containsExactly(curated, OFFICIAL);
    }

    @Test
    void aNewFileTakesThePlaceOfTheOneBefore() {
        assertThat(Ways.of(List.of(CURATED, OFFICIAL))
                        .withOfficial(List.of("K2302"))
                        .all())
                .containsExactly(CURATED, new Bridge("K2302", "OFFICIAL", null, null));
    }
}
