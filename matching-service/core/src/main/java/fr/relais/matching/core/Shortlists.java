package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The shortlists of all offers, kept exact while candidates and offers change.
 *
 * <p>A change of a candidate touches only the offers that {@link OfferHits} says either of the two states may be good enough
 * for; there the old place is taken out and the new one put in, and only a list that runs short is ranked anew. In a burst
 * that would cost more than ranking every offer once, so changes are then not followed, and everything is ranked when it ends:
 * {@link BurstRule} compares the two by what they took so far. That is done in parts, those that wait longest first, since the
 * index takes no change meanwhile; between two parts the lists that are ranked are followed again, and the others not yet.
 *
 * <p>By the writer of the index, which excludes itself; nothing here is for readers.
 */
final class Shortlists {
    /** For how many nanoseconds the index takes no change while lists are ranked anew: less than what people notice. */
    static final long PART = 50_000_000;
    /** Lists that are shared out among the processors at a time. */
    private static final int AT_ONCE = 64;

    private final CandidateStore candidates;
    private final long part;
    private final BurstRule rule = new BurstRule();
    private final Map<UUID, Listed> byOffer = new HashMap<>();
    private final List<UUID> changed = new ArrayList<>();
    /** To be ranked anew, until then not followed: those that wait longest first. */
    private final Set<Listed> stale = new LinkedHashSet<>();

    private @Nullable OfferPages pages;
    private SetAside aside = SetAside.NONE;
    private boolean inBurst;
    private final AtomicLong refills = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();

    Shortlists(CandidateStore candidates, long part) {
        this.candidates = candidates;
        this.part = part;
    }

    /** Says how many changes of candidates are still waiting behind the next one: many of them make a burst. */
    void expect(int pending) {
        if (!inBurst && rule.isBurst(pending, byOffer.size())) {
            inBurst = true;
            stale.addAll(byOffer.values());
            batches.incrementAndGet();
        }
    }

    /**
     * A candidate changed, from what they were to what they are; null is not there. The index has it already.
     *
     * @param change its number
     * @return false when it was not followed, because of a burst
     */
    boolean changed(@Nullable Candidate before, @Nullable Candidate now, long change) {
        if (inBurst || pages == null) {
            return !inBurst;
        }
        long from = System.nanoTime();
        OfferHits.forEach(
                pages,
                before,
                now,
                change,
                (listed, old, young) -> move(listed, ranked(listed, before, old), ranked(listed, now, young)));
        rule.tookEvent(System.nanoTime() - from);
        return true;
    }

    /** The offers as they are from now on, where each has its floor. */
    void follow(OfferPages changedPages) {
        pages = changedPages;
    }

    /** The pairs that are in no list from now on; {@link #decided} says which list that changes. */
    void keepOut(SetAside changedAside) {
        aside = changedAside;
    }

    /**
     * Somebody is kept out of the list of an offer from now on, or no more.
     *
     * @param who as they are in the lists; null when not there
     * @param comes whether they come back
     * @param change its number
     */
    void decided(UUID offer, @Nullable Candidate who, boolean comes, long change) {
        Listed listed = byOffer.get(offer);
        if (listed == null) {
            return;
        }
        listed.touch(change);
        if (who != null) {
            Ranked place = place(listed, who, listed.plan().scorer().eligibility(who));
            move(listed, comes ? null : place, comes ? place : null);
        }
    }

    /** An offer came or changed. Its list is at once that of the index, unless it is a burst. The pages have it already. */
    void put(OfferPlan plan) {
        if (pages == null || !plan.offer().isRankable()) {
            changed.add(plan.id());
            return;
        }
        Listed listed = new Listed(plan);
        OfferPages.Place place = pages.find(plan);
        place.page().floors().put(place.slot(), listed);
        byOffer.put(plan.id(), listed);
        if (inBurst) {
            stale.add(listed);
        } else {
            rank(listed);
        }
    }

    /** An offer went. */
    void remove(UUID offer) {
        Listed gone = byOffer.remove(offer);
        if (gone != null) {
            stale.remove(gone);
            changed.add(offer);
        }
    }

    /** Ends a burst, and ranks lists anew for about as long as a part may take, on both cores. */
    void settleSome() {
        if (inBurst) {
            inBurst = false;
            candidates.tidy();
        }
        long from = System.nanoTime();
        do {
            rankAnew(stale.stream().limit(AT_ONCE).toList());
        } while (!stale.isEmpty() && System.nanoTime() - from < part);
    }

    private void rankAnew(List<Listed> some) {
        long from = System.nanoTime();
        List<List<Ranked>> rankings = some.parallelStream().map(this::first).toList();
        for (int i = 0; i < some.size(); i++) {
            stale.remove(some.get(i));
            take(some.get(i), rankings.get(i));
        }
        rule.tookRankings(System.nanoTime() - from, some.size());
    }

    /** Takes the offers whose shown candidates changed since the last call, of those that are followed. */
    Set<UUID> takeChanged() {
        Set<UUID> taken = new HashSet<>();
        List<UUID> left = new ArrayList<>();
        for (UUID offer : changed) {
            Listed listed = byOffer.get(offer);
            if (listed != null && stale.contains(listed)) {
                left.add(offer);
            } else {
                taken.add(offer);
                if (listed != null) {
                    listed.forget();
                }
            }
        }
        changed.clear();
        changed.addAll(left);
        return taken;
    }

    /** The shortlist of an offer that changed, first first; empty when there is none. */
    List<Shortlisted> shown(UUID offer) {
        Listed listed = byOffer.get(offer);
        return listed == null
                ? List.of()
                : listed.list().shown().stream()
                        .map(ranked -> shortlisted(listed.plan().scorer(), ranked))
                        .toList();
    }

    private static Shortlisted shortlisted(OfferScorer scorer, Ranked ranked) {
        int key = Ordered.key(ranked.head());
        Answer eligibility = OrderKey.isSure(key) ? Answer.YES : Answer.UNKNOWN;
        int credit = OrderKey.weighted(key) / Rules.factor(eligibility);
        return new Shortlisted(ranked.id(), eligibility, scorer.fit(credit));
    }

    /** Whether lists have still to be ranked anew. */
    boolean isBehind() {
        return inBurst || !stale.isEmpty();
    }

    /** How many lists ran short and were ranked anew. From any thread. */
    long refills() {
        return refills.get();
    }

    /** How many bursts there were. From any thread. */
    long batches() {
        return batches.get();
    }

    private void move(Listed listed, @Nullable Ranked old, @Nullable Ranked young) {
        if ((old == null ? young == null : old.equals(young)) || stale.contains(listed)) {
            return;
        }
        Shortlist.Effect gone =
                old == null ? Shortlist.Effect.NONE : listed.list().remove(old);
        if (gone == Shortlist.Effect.SHORT) {
            refills.incrementAndGet();
            rank(listed);
            return;
        }
        Shortlist.Effect come =
                young == null ? Shortlist.Effect.NONE : listed.list().add(young);
        if (gone == Shortlist.Effect.SHOWN || come == Shortlist.Effect.SHOWN) {
            note(listed);
        }
        listed.raise();
    }

    private @Nullable Ranked ranked(Listed listed, @Nullable Candidate candidate, Answer eligibility) {
        if (candidate == null || aside.contains(listed.plan().id(), candidate.id())) {
            return null;
        }
        return place(listed, candidate, eligibility);
    }

    private static @Nullable Ranked place(Listed listed, Candidate candidate, Answer eligibility) {
        if (eligibility == Answer.NO) {
            return null;
        }
        OfferScorer scorer = listed.plan().scorer();
        return Ranked.of(scorer.orderKey(eligibility, candidate.held()), scorer.fair(candidate), candidate.id());
    }

    private void note(Listed listed) {
        if (listed.note()) {
            changed.add(listed.plan().id());
        }
    }

    private void rank(Listed listed) {
        long from = System.nanoTime();
        take(listed, first(listed));
        rule.tookRankings(System.nanoTime() - from, 1);
    }

    private List<Ranked> first(Listed listed) {
        Map<UUID, SetAside.Until> out = aside.ofOffer(listed.plan().id());
        TopCandidates top = new TopCandidates(listed.plan(), Shortlist.MOST + out.size());
        List<Ranked> first = BlockScan.run(listed.plan(), candidates.moment(), top)
                .collector()
                .best()
                .drainRanked();
        return out.isEmpty()
                ? first
                : first.stream()
                        .filter(ranked -> !out.containsKey(ranked.id()))
                        .limit(Shortlist.MOST)
                        .toList();
    }

    private void take(Listed listed, List<Ranked> first) {
        if (listed.list().fill(first)) {
            note(listed);
        }
        listed.raise();
    }
}
