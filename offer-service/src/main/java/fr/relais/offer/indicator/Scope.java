package fr.relais.offer.indicator;

import java.util.Map;

/**
 * Whose sessions are counted.
 *
 * @param condition SQL over {@code o}, the operation, and {@code s}, the session
 */
record Scope(String condition, Map<String, Object> parameters) {
    Scope {
        parameters = Map.copyOf(parameters);
    }
}
