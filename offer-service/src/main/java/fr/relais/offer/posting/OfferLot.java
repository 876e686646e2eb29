package fr.relais.offer.posting;

import fr.relais.outbox.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Offers of one source that one transaction changes, locked. What is added or noted is seen by whoever asks later in the
 * same lot, and written with all else by {@link OfferLots#write}.
 */
final class OfferLot {
    private final String source;
    private final Map<String, Offer> held;
    private final Map<String, Instant> takenBack;
    private final List<Offer> added = new ArrayList<>();
    private final Map<String, Instant> noted = new TreeMap<>();
    private final List<OutboxEvent> events = new ArrayList<>();
    private final OfferPublisher publisher = OfferPublisher.into(events);

    /**
     * @param held by external id
     * @param takenBack when offers that are not held were taken back, by external id
     */
    OfferLot(String source, Map<String, Offer> held, Map<String, Instant> takenBack) {
        this.source = source;
        this.held = new HashMap<>(held);
        this.takenBack = new HashMap<>(takenBack);
    }

    OfferKey key(String externalId) {
        return new OfferKey(source, externalId);
    }

    Optional<Offer> offer(String externalId) {
        return Optional.ofNullable(held.get(externalId));
    }

    /** A new offer of this source, with an external id. */
    void add(Offer offer) {
        added.add(offer);
        held.put(String.valueOf(offer.key().externalId()), offer);
    }

    /** The caller has deleted it. */
    void forget(String externalId) {
        held.remove(externalId);
    }

    /** Whether an offer that is not held was taken back after this was written; null may have been written at any time. */
    boolean isTakenBackSince(String externalId, @Nullable Instant writtenAt) {
        var at = takenBack.get(externalId);
        return at != null && (writtenAt == null || !writtenAt.isAfter(at));
    }

    /** Nothing that was written up to then counts any more. */
    void noteTakenBack(String externalId, Instant at) {
        var latest = takenBack.merge(externalId, at, (old, now) -> old.isAfter(now) ? old : now);
        noted.put(externalId, latest);
    }

    OfferPublisher publisher() {
        return publisher;
    }

    List<Offer> added() {
        return added;
    }

    Map<String, Instant> noted() {
        return noted;
    }

    List<OutboxEvent> events() {
        return events;
    }

    String source() {
        return source;
    }
}
