package fr.relais.offer.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a source says of one of its offers. */
public sealed interface SourceWord {
    /** The offer's id at the source. */
    String externalId();

    /**
     * It is on offer and says this.
     *
     * @param writtenAt by the source's clock; null when it does not say: then it is as new as any but a withdrawal
     */
    record Offered(
            String externalId,
            OfferContent content,
            @Nullable Instant writtenAt) implements SourceWord {}

    /**
     * It is on offer no more.
     *
     * @param at by the source's clock
     */
    record Withdrawn(String externalId, Instant at) implements SourceWord {}
}
