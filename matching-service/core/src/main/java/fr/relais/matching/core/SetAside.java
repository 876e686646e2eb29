package fr.relais.matching.core;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that somebody decided to keep out of the ordered lists, each until either of both is known in a newer version than the
 * decision was about. They are scored like all others, and taken out of the order afterwards.
 *
 * <p>Immutable, found from either side; a change copies one bucket of 4 096 and the path to it, so that a snapshot keeps those
 * of its moment.
 */
final class SetAside {
    static final SetAside NONE = new SetAside(new Rows<>(), new Rows<>());

    private static final int BUCKETS = 1 << 12;

    private final Rows<Map<UUID, Map<UUID, Until>>> byOffer;
    private final Rows<Map<UUID, Map<UUID, Until>>> byCandidate;

    private SetAside(Rows<Map<UUID, Map<UUID, Until>>> byOffer, Rows<Map<UUID, Map<UUID, Until>>> byCandidate) {
        this.byOffer = byOffer;
        this.byCandidate = byCandidate;
    }

    /** The versions decided upon: later ones are news, and end it. */
    record Until(long offerVersion, long candidateVersion) {}

    SetAside with(UUID offer, UUID candidate, Until until) {
        return changed(offer, candidate, until);
    }

    SetAside without(UUID offer, UUID candidate) {
        return contains(offer, candidate) ? changed(offer, candidate, null) : this;
    }

    private SetAside changed(UUID offer, UUID candidate, @Nullable Until until) {
        return new SetAside(changed(byOffer, offer, candidate, until), changed(byCandidate, candidate, offer, until));
    }

    boolean contains(UUID offer, UUID candidate) {
        return ofOffer(offer).containsKey(candidate);
    }

    /** The candidates that are kept out of the list of an offer. */
    Map<UUID, Until> ofOffer(UUID offer) {
        return find(byOffer, offer);
    }

    /** The offers that are kept out of the list of a candidate. */
    Map<UUID, Until> ofCandidate(UUID candidate) {
        return find(byCandidate, candidate);
    }

    /** The offers to which a candidate comes back, being known in this version. */
    Set<UUID> endedByCandidate(UUID candidate, long version) {
        Map<UUID, Until> ended = new HashMap<>(ofCandidate(candidate));
        ended.values().removeIf(until -> version <= until.candidateVersion());
        return ended.keySet();
    }

    /** The candidates that come back to an offer, which is known in this version. */
    Set<UUID> endedByOffer(UUID offer, long version) {
        Map<UUID, Until> ended = new HashMap<>(ofOffer(offer));
        ended.values().removeIf(until -> version <= until.offerVersion());
        return ended.keySet();
    }

    private static Map<UUID, Until> find(Rows<Map<UUID, Map<UUID, Until>>> rows, UUID id) {
        Map<UUID, Map<UUID, Until>> bucket = rows.get(bucket(id));
        return bucket == null ? Map.of() : bucket.getOrDefault(id, Map.of());
    }

    private static Rows<Map<UUID, Map<UUID, Until>>> changed(
            Rows<Map<UUID, Map<UUID, Until>>> rows, UUID id, UUID other, @Nullable Until until) {
        Map<UUID, Until> pairs = new LinkedHashMap<>(find(rows, id));
        if (until == null) {
            pairs.remove(other);
        } else {
            pairs.put(other, until);
        }
        Map<UUID, Map<UUID, Until>> held = rows.get(bucket(id));
        Map<UUID, Map<UUID, Until>> bucket = held == null ? new HashMap<>() : new HashMap<>(held);
        if (pairs.isEmpty()) {
            bucket.remove(id);
        } else {
            bucket.put(id, pairs);
        }
        return rows.with(bucket(id), bucket);
    }

    private static int bucket(UUID id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> 16) & (BUCKETS - 1);
    }
}
