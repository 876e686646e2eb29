package fr.relais.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a candidate goes to work.
 *
 * @param maxDistanceKm limit in kilometres, null when the candidate set none
 * @param departements départements accepted whatever the distance; empty sets no limit
 */
public record Mobility(@Nullable Integer maxDistanceKm, List<String> departements) {
    /** No limit stated. */
    public static final Mobility UNSTATED = new Mobility(null, List.of());

    public Mobility {
        departements = Lists.orEmpty(departements);
    }
}
