package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shortlists of all offers, kept exact while candidates and offers change.
 *
 * <p>A change of a candidate touches only the offers that {@link OfferColumns} says either of the two states may be good enough
 * for; there the old place is taken out and the new one put in, and only a list that runs short is ranked anew. In a burst
 * that would cost more than ranking every offer once, so changes are then only noted, and everything is ranked when it ends:
 * {@link BurstRule} compares the two by what they took so far.
 *
 * <p>By the writer of the index, which excludes itself; nothing here is for readers.
 */
final class Shortlists {
    private final CandidateStore candidates;
    private final BurstRule rule = new BurstRule();
    private final OfferColumns columns = new OfferColumns();
    private final Map<UUID, Listed> byOffer = new HashMap<>();
    private final List<@Nullable Listed> byPlace = new ArrayList<>();
    private final List<UUID> changed = new ArrayList<>();
    private boolean behind;
    private long refills;
    private long batches;

    /** One offer with its list and its place in the columns. */
    private static final class Listed {
        private final OfferPlan plan;
        private final int place;
        private final Shortlist list = new Shortlist();
        /** Stands in {@link Shortlists#changed} already. */
        private boolean noted;

        Listed(OfferPlan plan, int place) {
            this.plan = plan;
            this.place = place;
        }
    }

    Shortlists(CandidateStore candidates) {
        this.candidates = candidates;
    }

    /** Says how many changes of candidates are still waiting behind the next one: many of them make a burst. */
    void expect(int pending) {
        if (!behind && rule.isBurst(pending, byOffer.size())) {
            behind = true;
            batches++;
        }
    }

    /** A candidate changed, from what they were to what they are; null is not there. The index has it already. */
    void changed(@Nullable Candidate before, @Nullable Candidate now) {
        if (behind || byOffer.isEmpty()) {
            return;
        }
        long from = System.nanoTime();
        columns.forEachHit(before, now, (place, old, young) -> move(byPlace.get(place), old, young));
        rule.tookEvent(System.nanoTime() - from);
    }

    /** An offer came or changed. Its list is at once that of the index. */
    void put(OfferPlan plan) {
        remove(plan.id());
        changed.add(plan.id());
        if (!plan.offer().isRankable()) {
            return;
        }
        Listed listed = new Listed(plan, columns.add(plan.offer()));
        while (byPlace.size() <= listed.place) {
            byPlace.add(null);
        }
        byPlace.set(listed.place, listed);
        byOffer.put(plan.id(), listed);
        if (!behind) {
            rank(listed);
        }
    }

    /** An offer went. */
    void remove(UUID offer) {
        Listed listed = byOffer.remove(offer);
        if (listed != null) {
            columns.remove(listed.place, listed.plan.offer());
            byPlace.set(listed.place, null);
            changed.add(offer);
        }
    }

    /** Ends a burst: ranks every offer anew, on both cores. */
    void settle() {
        if (behind) {
            behind = false;
            candidates.tidy();
            long from = System.nanoTime();
            List<Listed> all = List.copyOf(byOffer.values());
            List<List<Ranked>> rankings = all.parallelStream().map(this::first).toList();
            for (int i = 0; i < all.size(); i++) {
                take(all.get(i), rankings.get(i));
            }
            rule.tookRankings(System.nanoTime() - from, all.size());
        }
    }

    /** Takes the offers whose shown candidates changed since the last call. Settled only. */
    Set<UUID> takeChanged() {
        Set<UUID> taken = Set.copyOf(changed);
        changed.clear();
        for (UUID offer : taken) {
            Listed listed = byOffer.get(offer);
            if (listed != null) {
                listed.noted = false;
            }
        }
        return taken;
    }

    /** An offer's shortlist, first first; empty when there is none. Settled only. */
    List<Shortlisted> shown(UUID offer) {
        Listed listed = byOffer.get(offer);
        return listed == null
                ? List.of()
                : listed.list.shown().stream()
                        .map(ranked -> shortlisted(listed.plan.scorer(), ranked))
                        .toList();
    }

    private static Shortlisted shortlisted(OfferScorer scorer, Ranked ranked) {
        int key = Ordered.key(ranked.head());
        Answer eligibility = OrderKey.isSure(key) ? Answer.YES : Answer.UNKNOWN;
        int credit = OrderKey.weighted(key) / Rules.factor(eligibility);
        return new Shortlisted(ranked.id(), eligibility, scorer.fit(credit));
    }

    boolean isBehind() {
        return behind;
    }

    /** How many lists ran short and were ranked anew. */
    long refills() {
        return refills;
    }

    /** How many bursts there were. */
    long batches() {
        return batches;
    }

    private void move(@Nullable Listed listed, @Nullable Candidate before, @Nullable Candidate now) {
        if (listed == null) {
            return;
        }
        Ranked old = ranked(listed.plan, before);
        Ranked young = ranked(listed.plan, now);
        if (old == null ? young == null : old.equals(young)) {
            return;
        }
        Shortlist.Effect gone = old == null ? Shortlist.Effect.NONE : listed.list.remove(old);
        if (gone == Shortlist.Effect.SHORT) {
            refills++;
            rank(listed);
            return;
        }
        Shortlist.Effect come = young == null ? Shortlist.Effect.NONE : listed.list.add(young);
        if (gone == Shortlist.Effect.SHOWN || come == Shortlist.Effect.SHOWN) {
            note(listed);
        }
        columns.floor(listed.place, listed.list.floor());
    }

    private static @Nullable Ranked ranked(OfferPlan plan, @Nullable Candidate candidate) {
        OfferScorer scorer = plan.scorer();
        Answer eligibility = candidate == null ? Answer.NO : scorer.eligibility(candidate);
        if (candidate == null || eligibility == Answer.NO) {
            return null;
        }
        return Ranked.of(scorer.orderKey(eligibility, candidate.held()), scorer.fair(candidate), candidate.id());
    }

    private void note(Listed listed) {
        if (!listed.noted) {
            listed.noted = true;
            changed.add(listed.plan.id());
        }
    }

    private void rank(Listed listed) {
        long from = System.nanoTime();
        take(listed, first(listed));
        rule.tookRankings(System.nanoTime() - from, 1);
    }

    private List<Ranked> first(Listed listed) {
        TopCandidates top = new TopCandidates(listed.plan, Shortlist.MOST);
        return BlockScan.run(listed.plan, candidates.moment(), top)
                .collector()
                .best()
                .drainRanked();
    }

    private void take(Listed listed, List<Ranked> first) {
        if (listed.list.fill(first)) {
            note(listed);
        }
        columns.floor(listed.place, listed.list.floor());
    }
}
