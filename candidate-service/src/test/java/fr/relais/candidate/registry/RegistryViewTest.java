package fr.relais.candidate.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.OccupationState;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryViewTest {
    private final RegistryView view = new RegistryView();

    @Test
    void noCodeIsLackingBeforeItsListIsLoaded() {
        view.put(occupation("K2503", List.of()));
        assertThat(view.lacksOccupation("A9999", "4.60")).isFalse();
    }

    @Test
    void aLoadedListLacksWhatItDoesNotHold() {
        view.put(occupation("K2503", List.of("4.60")));
        assertThat(view.lacksOccupation("A9999", "4.60")).isTrue();
        assertThat(view.lacksOccupation("K2503", "4.60")).isFalse();
    }

    @Test
    void oneListSaysNothingOfAnother() {
        view.put(occupation("K2503", List.of("4.60")));
        assertThat(view.lacksOccupation("A9999", "4.61")).isFalse();
        view.put(occupation("M1234", List.of("4.61")));
        assertThat(view.lacksOccupation("K2503", "4.61")).isTrue();
    }

    private static OccupationState occupation(String rome, List<String> listedIn) {
        return new OccupationState(
                rome, 1, "2026-1", "4.60", listedIn, "Métier " + rome, "CURATED", List.of(), List.of(), List.of());
    }
}
