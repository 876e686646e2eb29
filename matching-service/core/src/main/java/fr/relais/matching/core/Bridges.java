package fr.relais.matching.core;

import java.util.HashMap;
import java.util.Map;

/** The curated bridges between occupations, immutable: to which codes each code leads. */
final class Bridges {
    static final Bridges NONE = new Bridges(Map.of());

    private final Map<Integer, Codes> byOrigin;

    private Bridges(Map<Integer, Codes> byOrigin) {
        this.byOrigin = byOrigin;
    }

    /** With the bridges from one code replaced; an empty set removes them. */
    Bridges with(int from, Codes to) {
        Map<Integer, Codes> copy = new HashMap<>(byOrigin);
        if (to.isEmpty()) {
            copy.remove(from);
        } else {
            copy.put(from, to);
        }
        return new Bridges(copy);
    }

    boolean lead(Codes from, int to) {
        for (int origin : from.members()) {
            if (byOrigin.getOrDefault(origin, Codes.EMPTY).contains(to)) {
                return true;
            }
        }
        return false;
    }
}
