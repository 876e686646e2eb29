package fr.relais.events;

/**
 * What a candidate is known to hold of one competency.
 *
 * @param code competency code such as {@code SOC-E01}
 * @param level 0 assessed as not held, 1 with help, 2 alone, 3 can show others
 * @param evidence who vouches for it; 0 comes with ASSESSED only
 */
public record HeldCompetency(String code, int level, Evidence evidence) {
    public HeldCompetency {
        if (level < 0 || level > 3) {
            throw new IllegalArgumentException("level of " + code + " is " + level + ", not 0 to 3");
        }
        if (level == 0 && evidence != Evidence.ASSESSED) {
            throw new IllegalArgumentException("level 0 of " + code + " needs evidence ASSESSED, not " + evidence);
        }
    }
}
