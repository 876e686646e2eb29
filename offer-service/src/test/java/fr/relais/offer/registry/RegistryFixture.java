package fr.relais.offer.registry;

import fr.relais.events.CommuneState;
import fr.relais.events.CompetencyState;
import fr.relais.events.OccupationState;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Views as the registry's topics would have filled them, without the topics. */
public final class RegistryFixture {
    private RegistryFixture() {}

    public static RegistryView with(String rome, long version, @Nullable OccupationState occupation) {
        var view = new RegistryView();
        view.put(rome, version, occupation);
        view.settle();
        return view;
    }

    public static RegistryView with(Collection<CompetencyState> competencies, List<CommuneState> communes) {
        var view = new RegistryView();
        competencies.forEach(competency -> view.put(competency.code(), competency));
        communes.forEach(commune -> view.put(commune.insee(), commune));
        view.settle();
        return view;
    }
}
