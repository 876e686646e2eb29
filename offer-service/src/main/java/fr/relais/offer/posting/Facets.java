package fr.relais.offer.posting;

import java.util.List;
import java.util.Map;

/**
 * How many offers a search finds, and how many of them by each value of what it can be narrowed to.
 *
 * @param total all that are found, on every page
 * @param counts by parameter such as {@code rome}, the most frequent values first, fifty of each at most
 */
record Facets(long total, Map<String, List<Count>> counts) {
    /** A value of a parameter, and how many of the offers found have it. */
    record Count(String value, long offers) {}
}
