package fr.relais.matching.index;

import fr.relais.events.OccupationState;
import fr.relais.matching.core.MatchingIndex;
import java.util.List;

/** Where the curated bridges of an occupation lead; official mobilities are too weak a signal to count. */
public record CuratedBridges(String rome, List<String> to) {
    private static final String CURATED = "CURATED";

    /** Throws {@link InvalidPart} on a malformed ROME code. */
    public CuratedBridges {
        to = List.copyOf(to);
        Parts.rome(rome, "/rome");
        Parts.romes(to, "/bridges");
    }

    /** Those that an occupation states. */
    public static CuratedBridges of(OccupationState occupation) {
        return new CuratedBridges(
                occupation.rome(),
                occupation.bridges().stream()
                        .filter(bridge -> CURATED.equals(bridge.kind()))
                        .map(OccupationState.Bridge::to)
                        .toList());
    }

    boolean putInto(MatchingIndex index, long version) {
        return index.putBridges(Parts.rome(rome, "/rome"), Parts.romes(to, "/bridges"), version);
    }
}
