package fr.relais.matching.core;

import java.util.List;

/**
 * Every level of every competency that a person does not hold, with what it would change.
 *
 * @param inReach offers none of whose conditions is NO, whatever is held; those that decisions keep out are not among them
 * @param all by competency, then by level
 */
public record Openings(int inReach, List<Opening> all) {
    /** How long the first of a list are. */
    public static final int FIRST = 20;

    public Openings {
        all = List.copyOf(all);
    }

    /** What is supposed: that level, on the evidence held, or merely declared where nothing is held. */
    public static Held with(Held held, int competency, int level) {
        int at = 2 * competency;
        long others = ~(3L << at);
        long grades = held.level(competency) == 0 ? held.grades() & others : held.grades();
        return new Held((held.levels() & others) | ((long) level << at), grades);
    }
}
