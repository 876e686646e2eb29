package fr.relais.matching.ranking;

import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which candidates of a ranking the caller may see.
 *
 * @param all true when {@code visible} need not be asked
 */
record Rows(boolean all, Predicate<UUID> visible) {}
