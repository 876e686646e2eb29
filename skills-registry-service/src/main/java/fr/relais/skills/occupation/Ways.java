package fr.relais.skills.occupation;

import fr.relais.events.OccupationState.Bridge;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The ways that leave an occupation: first the curated ones in their editors' order, then the official mobilities, the nearest
 * first. A curated way takes the place of an official one to the same occupation.
 */
public final class Ways {
    /** ROME names 21 at most; the bound keeps an occupation's event small. */
    public static final int MOST_OFFICIAL = 25;

    private static final String CURATED = "CURATED";
    private static final String OFFICIAL = "OFFICIAL";

    private final List<Bridge> curated;
    private final List<Bridge> official;

    private Ways(List<Bridge> curated, List<Bridge> official) {
        this.curated = curated;
        var replaced = curated.stream().map(Bridge::to).toList();
        this.official = official.stream()
                .filter(bridge -> !replaced.contains(bridge.to()))
                .toList();
    }

    /** Those of a state. */
    public static Ways of(List<Bridge> bridges) {
        return new Ways(
                bridges.stream().filter(bridge -> bridge.kind().equals(CURATED)).toList(),
                bridges.stream()
                        .filter(bridge -> bridge.kind().equals(OFFICIAL))
                        .toList());
    }

    Ways withCurated(List<Bridge> others) {
        return new Ways(others, official);
    }

    /**
     * The same with these official mobilities in place of those it had.
     *
     * @param to ROME codes, the nearest first
     */
    public Ways withOfficial(List<String> to) {
        return new Ways(
                curated,
                to.stream().map(code -> new Bridge(code, OFFICIAL, null, null)).toList());
    }

    /** The place of an official mobility among them; empty when there is none to that occupation. */
    public OptionalInt rank(String to) {
        var codes = official.stream().map(Bridge::to).toList();
        var rank = codes.indexOf(to);
        return rank < 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** All of them, in their order. */
    public List<Bridge> all() {
        var all = new ArrayList<>(curated);
        all.addAll(official);
        return List.copyOf(all);
    }
}
