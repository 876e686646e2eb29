package fr.relais.events;

/**
 * What an offer asks of one competency.
 *
 * @param competency code such as {@code SOC-F07}
 * @param level 1 to 3
 * @param weight 1 to 10
 */
public record Requirement(String competency, int level, Exigence exigence, int weight, Origin origin) {
    public Requirement {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("required level of " + competency + " is " + level + ", not 1 to 3");
        }
        if (weight < 1 || weight > 10) {
            throw new IllegalArgumentException("weight of " + competency + " is " + weight + ", not 1 to 10");
        }
    }
}
