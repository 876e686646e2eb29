package fr.relais.http.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item.
 *
 * @param externalId its id at the source
 * @param id its id here
 * @param note something worth reporting of an accepted item; null when there is nothing, and then no row is kept
 */
public record BulkResult(
        Outcome outcome,
        @Nullable String externalId,
        @Nullable UUID id,
        @Nullable String note) {
    /** Settled without a refusal; REJECTED is the machinery's own. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }
}
