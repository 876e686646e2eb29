package fr.relais.matching.core;

/**
 * What one level of one competency would change for a person, were it held and all else as it is.
 *
 * @param competency 0 to 29
 * @param level above the one held, to 3
 * @param eligible offers whose eligibility would be YES and is not now
 * @param first offers that would be among the first of the person's list and are not now
 * @param offers of which either is true
 */
public record Opening(int competency, int level, int eligible, int first, int offers) {}
