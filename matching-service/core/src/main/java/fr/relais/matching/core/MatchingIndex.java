package fr.relais.matching.core;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All candidates and published offers, kept exact by versions. Changes come one at a time (they exclude each other) and are
 * seen by the next {@link #snapshot}; readers are never blocked and never see half a change.
 */
public final class MatchingIndex {
    private final Table<Candidate> candidates = new Table<>();
    private final Table<OfferScorer> offers = new Table<>();
    private final Map<Integer, Long> bridgeVersions = new HashMap<>();
    private volatile Snapshot current = new Snapshot(candidates, offers, new Rows<>(), new Rows<>(), Bridges.NONE);

    /** The state now, as long as one likes: later changes do not touch it. */
    public Snapshot snapshot() {
        return current;
    }

    /**
     * A candidate is published or changed.
     *
     * @param version of the candidate's state, from 1
     * @return false when this version or a later one was applied or removed before: nothing changes then
     */
    public synchronized boolean put(Candidate candidate, long version) {
        return publishCandidates(candidates.put(current.candidates(), candidate, version));
    }

    /**
     * A candidate is withdrawn or erased.
     *
     * @return false when this version or a later one was applied or removed before
     */
    public synchronized boolean removeCandidate(UUID id, long version) {
        return publishCandidates(candidates.remove(current.candidates(), id, version));
    }

    /**
     * An offer is published or changed.
     *
     * @return false when this version or a later one was applied or removed before
     */
    public synchronized boolean put(Offer offer, long version) {
        return publishOffers(offers.put(current.offers(), new OfferScorer(offer), version));
    }

    /**
     * An offer is closed or withdrawn.
     *
     * @return false when this version or a later one was applied or removed before
     */
    public synchronized boolean removeOffer(UUID id, long version) {
        return publishOffers(offers.remove(current.offers(), id, version));
    }

    /**
     * Replaces the curated bridges that leave an occupation.
     *
     * @param from number of a {@link Rome} code
     * @param to where they lead; empty removes them
     * @return false when this version or a later one was applied before
     */
    public synchronized boolean putBridges(int from, Codes to, long version) {
        if (bridgeVersions.getOrDefault(from, Long.MIN_VALUE) >= version) {
            return false;
        }
        bridgeVersions.put(from, version);
        Snapshot now = current;
        current = new Snapshot(
                candidates,
                offers,
                now.candidates(),
                now.offers(),
                now.bridges().with(from, to));
        return true;
    }

    public int candidateCount() {
        return candidates.size();
    }

    public int offerCount() {
        return offers.size();
    }

    private boolean publishCandidates(@Nullable Rows<Candidate> rows) {
        if (rows == null) {
            return false;
        }
        current = new Snapshot(candidates, offers, rows, current.offers(), current.bridges());
        return true;
    }

    private boolean publishOffers(@Nullable Rows<OfferScorer> rows) {
        if (rows == null) {
            return false;
        }
        current = new Snapshot(candidates, offers, current.candidates(), rows, current.bridges());
        return true;
    }
}
