package fr.relais.matching.core;

/**
 * Offers of one occupation in the list of one candidate.
 *
 * @param eligible those with answer YES
 * @param unknown those with answer UNKNOWN
 */
public record OccupationCount(int eligible, int unknown) {
    /** None. */
    public static final OccupationCount NONE = new OccupationCount(0, 0);
}
