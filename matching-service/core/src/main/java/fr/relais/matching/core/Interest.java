package fr.relais.matching.core;

/** How near an offer's occupation is to what a candidate wishes, 0 to 10 000. */
final class Interest {
    private static final int BRIDGED = 8_000;
    private static final int SAME_DOMAIN = 6_000;
    private static final int SAME_FAMILY = 4_000;
    private static final int ELSEWHERE = 2_000;

    private Interest() {}

    static int of(Candidate.Career career, int rome, Bridges bridges) {
        Codes wished = career.wished();
        if (wished.isEmpty() || wished.contains(rome)) {
            return Rules.SCALE;
        }
        if (bridges.lead(wished, rome) || bridges.lead(career.practised(), rome)) {
            return BRIDGED;
        }
        if (wished.containsGroupOf(rome, Rome.DOMAIN_WIDTH)) {
            return SAME_DOMAIN;
        }
        return wished.containsGroupOf(rome, Rome.FAMILY_WIDTH) ? SAME_FAMILY : ELSEWHERE;
    }

    /** The harmonic mean of what the offer and the candidate gain, 0 to 10 000. */
    static int mutual(int fit, int interest) {
        return fit + interest == 0 ? 0 : 2 * fit * interest / (fit + interest);
    }
}
