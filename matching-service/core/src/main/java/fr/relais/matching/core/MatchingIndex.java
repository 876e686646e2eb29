package fr.relais.matching.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All candidates and published offers, kept exact by versions. Changes come one at a time (they exclude each other) and are
 * seen by the next {@link #snapshot}; readers are never blocked and never see half a change.
 */
public final class MatchingIndex {
    private final CandidateStore candidates;
    private final Table<OfferPlan> offers = new Table<>();
    private Rows<OfferPlan> rows = new Rows<>();
    private OfferPages pages = new OfferPages(new OfferBook());
    private Bridges bridges = Bridges.NONE;
    private SetAside aside = SetAside.NONE;
    private final Map<Integer, Long> bridgeVersions = new HashMap<>();
    private final Map<Integer, Integer> offersByRome = new ConcurrentHashMap<>();
    private final @Nullable Shortlists shortlists;
    private final int processors;
    private long changes;
    private long untraced;
    private volatile Snapshot current;

    /** An index that answers questions, each on one processor. */
    public MatchingIndex() {
        this(false, Block.WORDS, 1);
    }

    MatchingIndex(boolean maintained, int blockWords, int processors) {
        this(maintained, blockWords, processors, Shortlists.PART);
    }

    /**
     * @param blockWords small in tests, so that blocks split early
     * @param part for how many nanoseconds lists are ranked anew at a time
     */
    MatchingIndex(boolean maintained, int blockWords, int processors, long part) {
        candidates = new CandidateStore(blockWords);
        shortlists = maintained ? new Shortlists(candidates, part) : null;
        this.processors = processors;
        current = state();
    }

    /**
     * An index that also keeps the shortlist of every offer.
     *
     * @param processors that a question over very many may use at a time
     */
    public static MatchingIndex withShortlists(int processors) {
        return new MatchingIndex(true, Block.WORDS, processors);
    }

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
        Candidate before = shortlists == null ? null : candidates.find(candidate.id());
        boolean news = candidates.put(candidate, version);
        if (news) {
            aside.endedByCandidate(candidate.id(), version)
                    .forEach(offer -> putAside(offer, candidate.id(), null, before));
            follow(before, candidate);
        }
        return publish(news);
    }

    /**
     * A candidate is withdrawn or erased.
     *
     * @return false when this version or a later one was applied or removed before
     */
    public synchronized boolean removeCandidate(UUID id, long version) {
        Candidate before = shortlists == null ? null : candidates.find(id);
        boolean news = candidates.remove(id, version);
        if (news) {
            aside.endedByCandidate(id, version).forEach(offer -> putAside(offer, id, null, before));
        }
        if (news && before != null) {
            follow(before, null);
        }
        return publish(news);
    }

    private void follow(@Nullable Candidate before, @Nullable Candidate now) {
        changes++;
        boolean followed = shortlists != null && shortlists.changed(before, now, changes);
        untraced = followed ? untraced : changes;
    }

    /**
     * An offer is published or changed.
     *
     * @return false when this version or a later one was applied or removed before
     */
    public synchronized boolean put(Offer offer, long version) {
        OfferPlan before = offers.find(rows, offer.id());
        OfferPlan plan = new OfferPlan(offer, candidates.book());
        return replace(before, plan, offers.put(rows, plan, version)) && comeBack(offer.id(), version);
    }

    /**
     * An offer is closed or withdrawn.
     *
     * @return false when this version or a later one was applied or removed before
     */
    public synchronized boolean removeOffer(UUID id, long version) {
        return replace(offers.find(rows, id), null, offers.remove(rows, id, version)) && comeBack(id, version);
    }

    /** @param changed null when the change is not news */
    private boolean replace(@Nullable OfferPlan before, @Nullable OfferPlan plan, @Nullable Rows<OfferPlan> changed) {
        if (changed == null) {
            return false;
        }
        rows = changed;
        count(before, -1);
        count(plan, 1);
        pages = before != null && before.offer().isRankable() ? pages.without(before) : pages;
        pages = plan != null && plan.offer().isRankable() ? pages.with(plan) : pages;
        if (shortlists != null) {
            shortlists.follow(pages);
            if (before != null) {
                shortlists.remove(before.id());
            }
            if (plan != null) {
                shortlists.put(plan);
            }
        }
        return publish(true);
    }

    private void count(@Nullable OfferPlan plan, int one) {
        if (plan != null) {
            offersByRome.merge(plan.offer().rome(), one, Integer::sum);
        }
    }

    /** How many offers of an occupation there are now, those that rank nobody too. From any thread. */
    public int offersOf(int rome) {
        return offersByRome.getOrDefault(rome, 0);
    }

    /** An offer is known in a new version: decisions about older ones end. */
    private boolean comeBack(UUID offer, long version) {
        aside.endedByOffer(offer, version)
                .forEach(candidate -> putAside(offer, candidate, null, candidates.find(candidate)));
        return publish(true);
    }

    /**
     * Keeps a pair out of both its ordered lists, until either is known in a newer version than these; no other pair's score or
     * order changes. Nothing is kept out when one is known already, and either may come later. What was decided of the pair
     * before is replaced.
     */
    public synchronized void setAside(UUID offer, UUID candidate, long offerVersion, long candidateVersion) {
        boolean isOld = offers.version(offer) > offerVersion || candidates.version(candidate) > candidateVersion;
        SetAside.Until until = isOld ? null : new SetAside.Until(offerVersion, candidateVersion);
        putAside(offer, candidate, until, candidates.find(candidate));
        publish(true);
    }

    /** Ends {@link #setAside}; notes in any case that something was decided of the pair. */
    public synchronized void letBack(UUID offer, UUID candidate) {
        putAside(offer, candidate, null, candidates.find(candidate));
        publish(true);
    }

    /** @param who as the shortlists know them */
    private void putAside(UUID offer, UUID candidate, SetAside.@Nullable Until until, @Nullable Candidate who) {
        boolean was = aside.contains(offer, candidate);
        boolean is = until != null;
        aside = until == null ? aside.without(offer, candidate) : aside.with(offer, candidate, until);
        changes++;
        if (shortlists == null) {
            untraced = changes;
            return;
        }
        shortlists.keepOut(aside);
        shortlists.decided(offer, was == is ? null : who, was, changes);
    }

    /** The version of an offer that is known, be it its removal; 0 when none is. */
    public synchronized long offerVersion(UUID id) {
        return offers.version(id);
    }

    /** The version of a candidate that is known, be it the removal; 0 when none is. */
    public synchronized long candidateVersion(UUID id) {
        return candidates.version(id);
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
        untraced = ++changes;
        bridges = bridges.with(from, to);
        return publish(true);
    }

    /**
     * Says how many changes of candidates are waiting behind the next one. Many of them are a burst, during which shortlists
     * are not followed; {@link #takeChangedShortlists} ends it.
     */
    public synchronized void expect(int pending) {
        if (shortlists != null) {
            shortlists.expect(pending);
        }
    }

    /**
     * Takes the shortlists that changed since the last call: first first, empty for offers that have none any more. They are
     * those of the index as it is now. A burst ends with ranking every offer anew; each call does a part of it, so that no
     * change waits for long, and gives what is exact again: call it until {@link #isBehind} is false.
     */
    public synchronized Map<UUID, List<Shortlisted>> takeChangedShortlists() {
        Map<UUID, List<Shortlisted>> taken = new HashMap<>();
        if (shortlists != null) {
            shortlists.settleSome();
            for (UUID offer : shortlists.takeChanged()) {
                taken.put(offer, shortlists.shown(offer));
            }
        }
        return taken;
    }

    /** Whether shortlists have still to be taken because of a burst. */
    public synchronized boolean isBehind() {
        return shortlists != null && shortlists.isBehind();
    }

    /** How many shortlists ran short and were ranked anew. Waits for no change. */
    public long refills() {
        return shortlists == null ? 0 : shortlists.refills();
    }

    /** How many bursts there were. Waits for no change. */
    public long bursts() {
        return shortlists == null ? 0 : shortlists.batches();
    }

    public int candidateCount() {
        return candidates.size();
    }

    public int offerCount() {
        return offers.size();
    }

    private boolean publish(boolean changed) {
        if (changed) {
            current = state();
        }
        return changed;
    }

    private Snapshot state() {
        Snapshot.Mark mark = new Snapshot.Mark(changes, untraced, candidates.size());
        return new Snapshot(candidates, offers, rows, new Snapshot.Sources(pages, bridges, aside), processors, mark);
    }
}
