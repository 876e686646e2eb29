package fr.relais.offer.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.OccupationState;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryViewTest {
    private final RegistryView view = new RegistryView();

    @Test
    void aVersionsListIsLoadedAsSoonAsOneOccupationNamesIt() {
        view.put("K2503", 1, occupation("K2503", List.of("4.60")));
        view.put("A1234", 1, occupation("A1234", List.of()));
        view.settle();
        assertThat(view.lacksOccupation("K2503", "4.60")).isFalse();
        assertThat(view.lacksOccupation("A1234", "4.60")).isTrue();
        assertThat(view.lacksOccupation("Z9999", "4.60")).isTrue();
        assertThat(view.lacksOccupation("Z9999", "4.61")).isFalse();
    }

    @Test
    void anOlderProfileDoesNotReplaceANewerOne() {
        view.put("K2503", 3, occupation("K2503", List.of()));
        view.put("K2503", 2, null);
        assertThat(view.occupation("K2503").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aWithdrawnOccupationKeepsItsVersion() {
        view.put("K2503", 3, occupation("K2503", List.of()));
        view.put("K2503", 4, null);
        view.settle();
        assertThat(view.occupation("K2503")).contains(new Occupation(4, null));
        assertThat(view.newestRomeVersion()).isEmpty();
    }

    private static OccupationState occupation(String rome, List<String> listedIn) {
        return new OccupationState(
                rome, 1, "1", "4.60", listedIn, "Métier", "CURATED", List.of(), List.of(), List.of());
    }
}
