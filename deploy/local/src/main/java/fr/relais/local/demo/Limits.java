package fr.relais.local.demo;

import fr.relais.local.demo.DemoCandidate.Mobility;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far people say they would go: most a distance, some a list of départements, a few nothing. */
final class Limits {
    private Limits() {}

    static Mobility drawn(Town home, Draw draw) {
        @Nullable Integer distance = draw.chance(75) ? draw.between(2, 8) * 5 : null;
        return new Mobility(distance, draw.chance(30) ? departements(home, draw) : List.of());
    }

    private static List<String> departements(Town home, Draw draw) {
        Set<String> listed = new LinkedHashSet<>();
        listed.add(home.departement());
        listed.addAll(draw.some(draw.between(0, 3), Town.DEPARTEMENTS));
        return List.copyOf(listed);
    }
}
