package fr.relais.offer.posting;

import fr.relais.events.Exigence;
import org.jspecify.annotations.Nullable;

/**
 * A competency in the source's own words.
 *
 * @param code at the source; null when it has none
 * @param label as {@link fr.relais.offer.registry.LabelKey} writes it; null when it has none
 */
public record SourceTerm(@Nullable String code, @Nullable String label, Exigence exigence) {}
