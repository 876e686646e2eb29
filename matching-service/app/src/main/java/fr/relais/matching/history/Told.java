package fr.relais.matching.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event, as it is stored: what began, and when. */
sealed interface Told {
    /** Data is the event's. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record ProfileBegan(UUID candidate, long version, Instant began, byte[] data) implements Told {}

    /** Withdrawn or erased: nothing of them up to this version stays. */
    record CandidateLeft(UUID candidate, long version) implements Told {}

    /** An offer that is not published has ended; after a tombstone there is no data. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record OfferBegan(UUID offer, long version, Instant began, boolean published, byte @Nullable [] data)
            implements Told {}

    /** A competency came with a version of the registry. */
    record CompetencyBegan(String code, long version, Instant began, String registryVersion) implements Told {}

    /** An occupation came with a version of the registry, none when it was withdrawn; its curated bridges lead there. */
    record BridgesBegan(
            String rome,
            long version,
            Instant began,
            @Nullable String registryVersion,
            List<String> to) implements Told {
        public BridgesBegan {
            to = List.copyOf(to);
        }
    }

    /** A competency was withdrawn, which changes no ranking. */
    record Nothing() implements Told {}
}
