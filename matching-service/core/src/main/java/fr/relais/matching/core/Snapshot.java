package fr.relais.matching.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The index at one moment: immutable, safe from any thread, exact. It holds a place in the chain of changes, so keeping one
 * costs what changed since, and asking an old one costs as much more.
 */
public final class Snapshot {
    private final CandidateStore store;
    private final CandidateStore.Moment moment;
    private final Table<OfferPlan> offerTable;
    private final Rows<OfferPlan> offers;
    private final long removals;
    private final OfferPages pages;
    private final Bridges bridges;
    private final SetAside aside;
    private final int processors;
    private final Mark mark;
    private final Map<UUID, Optional<Candidate>> before = new HashMap<>();
    private Change readTo;

    /**
     * Where the index stood.
     *
     * @param change number of the last change of a candidate or a bridge
     * @param untraced number of the last one of which it was not noted what it may be seen in
     * @param candidates how many there were
     */
    record Mark(long change, long untraced, int candidates) {}

    /** What orders are made from, beside the candidates. */
    record Sources(OfferPages pages, Bridges bridges, SetAside aside) {}

    /** @param processors that a query over everybody may use */
    Snapshot(
            CandidateStore store,
            Table<OfferPlan> offerTable,
            Rows<OfferPlan> offers,
            Sources sources,
            int processors,
            Mark mark) {
        this.store = store;
        this.moment = store.moment();
        this.offerTable = offerTable;
        this.offers = offers;
        this.removals = offerTable.removals();
        this.pages = sources.pages;
        this.bridges = sources.bridges;
        this.aside = sources.aside;
        this.processors = processors;
        this.mark = mark;
        this.readTo = moment.last();
    }

    /** Empty too when the candidate was removed after this moment: nobody who left is shown again. */
    public Optional<Candidate> candidate(UUID id) {
        Candidate now = store.find(id);
        if (now == null) {
            return Optional.empty();
        }
        return then(id, now);
    }

    /** Also when removed since: for counts only. */
    private Optional<Candidate> counted(UUID id) {
        Candidate now = store.find(id);
        return then(id, now);
    }

    /** What the candidate was at this moment: what the first change since says, else what they are now. */
    private synchronized Optional<Candidate> then(UUID id, @Nullable Candidate now) {
        for (Change next = readTo.next(); next != null; next = next.next()) {
            note(next);
            readTo = next;
        }
        Optional<Candidate> earlier = before.get(id);
        return earlier == null ? Optional.ofNullable(now) : earlier;
    }

    private void note(Change change) {
        Candidate who = change.before();
        UUID id = change.id();
        if (id != null) {
            before.putIfAbsent(id, Optional.ofNullable(who));
        }
    }

    /** Empty too when the offer was removed after this moment. */
    public Optional<Offer> offer(UUID id) {
        return Optional.ofNullable(offerTable.find(offers, id)).map(OfferPlan::offer);
    }

    /** Number of the last change that it knows. */
    public long change() {
        return mark.change();
    }

    /** How many candidates there are, open to anything or not. */
    public int candidateCount() {
        return mark.candidates();
    }

    /**
     * Whether all that an earlier snapshot said of the candidates of an offer still holds, but for how many were evaluated.
     * False too when it cannot tell, and of a later snapshot.
     *
     * @param offer as that snapshot had it
     * @param change that snapshot's {@link #change}
     */
    public boolean saysTheSame(Offer offer, long change) {
        OfferPlan plan = offerTable.find(offers, offer.id());
        boolean isTraced = mark.untraced() <= change && change <= mark.change();
        if (!isTraced || plan == null || !plan.offer().equals(offer) || !offer.isRankable()) {
            return false;
        }
        OfferPages.Place place = pages.find(plan);
        return place.page().floors().touched(place.slot()) <= change;
    }

    /**
     * The candidates of an offer, which need not be in the index.
     *
     * @param depth how many of the first to return at most; the counts are over all
     * @return empty, with nobody evaluated, when the offer is not rankable
     */
    public Ranking candidatesOf(Offer offer, int depth) {
        if (!offer.isRankable()) {
            return Ranking.NONE;
        }
        OfferPlan plan = plan(offer);
        BlockScan.Scanned<TopCandidates> scanned =
                BlockScan.run(plan, moment, processors, () -> new TopCandidates(plan, depth));
        return scanned.counts().with(scanned.collector().best());
    }

    /**
     * The same of an offer of the index, without whom decisions keep out: those behind move up, and the counts are without them
     * too.
     */
    public Ranking candidatesFor(Offer offer, int depth) {
        Set<UUID> out = aside.ofOffer(offer.id()).keySet();
        if (out.isEmpty() || !offer.isRankable()) {
            return candidatesOf(offer, depth);
        }
        CandidateScan kept = new CandidateScan(offer, 0);
        out.forEach(id -> counted(id).ifPresent(kept));
        return candidatesOf(offer, deeper(depth, out)).without(out, depth, kept.ranking());
    }

    private static int deeper(int depth, Set<UUID> out) {
        return (int) Math.min((long) depth + out.size(), Integer.MAX_VALUE);
    }

    /** The same over the given candidates instead of those of the index. */
    public static Ranking candidatesOf(Offer offer, Iterable<Candidate> candidates, int depth) {
        CandidateScan scan = new CandidateScan(offer, depth);
        if (offer.isRankable()) {
            candidates.forEach(scan);
        }
        return scan.ranking();
    }

    /**
     * The offers of a candidate, who need not be in the index. Offers that are not rankable are not evaluated.
     *
     * @param depth how many of the first to return at most; the counts are over all
     */
    public Ranking offersOf(Candidate candidate, int depth) {
        return OfferScan.run(candidate, pages, bridges, depth, processors);
    }

    /** The same of a candidate of the index, without the offers that decisions keep out. */
    public Ranking offersFor(Candidate candidate, int depth) {
        Set<UUID> out = aside.ofCandidate(candidate.id()).keySet();
        if (out.isEmpty()) {
            return offersOf(candidate, depth);
        }
        Counts kept = new Counts();
        rankable(out).forEach(plan -> kept.count(plan.scorer().eligibility(candidate)));
        return offersOf(candidate, deeper(depth, out)).without(out, depth, kept.with(new BestFirst(0)));
    }

    /** What each competency that a candidate does not hold would open, one at a time; decisions keep out here too. */
    public Openings openings(Candidate candidate) {
        return OpeningScan.run(
                candidate,
                pages,
                bridges,
                rankable(aside.ofCandidate(candidate.id()).keySet()),
                rankable(offersFor(candidate, Openings.FIRST).first()));
    }

    /** Of these offers those that the pages have, in this order; also when removed since: for counts only. */
    private List<OfferPlan> rankable(Collection<UUID> ids) {
        Map<UUID, OfferPlan> found = new HashMap<>();
        for (UUID id : ids) {
            OfferPlan plan = offerTable.find(offers, id);
            if (plan != null) {
                found.put(id, plan);
            }
        }
        if (found.size() < ids.size() && offerTable.removals() != removals) {
            pages.all().stream().flatMap(page -> page.plans().stream()).forEach(plan -> found.put(plan.id(), plan));
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(plan -> plan.offer().isRankable())
                .toList();
    }

    /** How many offers of each occupation are in the list of a candidate, by number of the {@link Rome} code. */
    public Map<Integer, OccupationCount> occupationsFor(Candidate candidate) {
        return OccupationScan.run(
                candidate, pages, aside.ofCandidate(candidate.id()).keySet());
    }

    /** Whether a decision keeps this pair out of the lists. */
    public boolean isAside(UUID offer, UUID candidate) {
        return aside.contains(offer, candidate);
    }

    /** Why a pair has its place or has none; any pair, in the index or not. */
    public Pairing pairing(Offer offer, Candidate candidate) {
        return Pairing.explain(offer, candidate, bridges);
    }

    /** The place of a candidate among those of the index in the order of an offer, from 1; 0 when left out. */
    public int rankOf(Offer offer, Candidate candidate) {
        Answer eligibility = offer.isRankable() ? new OfferScorer(offer).eligibility(candidate) : Answer.NO;
        if (eligibility == Answer.NO) {
            return 0;
        }
        OfferPlan plan = plan(offer);
        return BlockScan.run(plan, moment, processors, () -> new RankCount(plan, candidate, eligibility))
                .collector()
                .rank();
    }

    /** The place in the order without whom decisions keep out, from 1; 0 when left out or kept out. */
    public int placeOf(Offer offer, Candidate candidate) {
        if (aside.contains(offer.id(), candidate.id())) {
            return 0;
        }
        int rank = rankOf(offer, candidate);
        RankScan before = new RankScan(offer, candidate);
        aside.ofOffer(offer.id()).keySet().forEach(id -> counted(id).ifPresent(before));
        return rank == 0 ? 0 : rank - (before.rank() - 1);
    }

    private OfferPlan plan(Offer offer) {
        @Nullable OfferPlan held = offerTable.find(offers, offer.id());
        return held != null && held.offer().equals(offer) ? held : new OfferPlan(offer, store.book());
    }
}
