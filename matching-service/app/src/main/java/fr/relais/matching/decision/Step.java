package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionState;
import org.jspecify.annotations.Nullable;

/**
 * One decision, and what it followed.
 *
 * @param from null at the first
 */
record Step(@Nullable Decision from, DecisionState to) {}
