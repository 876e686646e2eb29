package fr.relais.matching.core;

import java.util.Optional;
import java.util.UUID;

/**
 * The index at one moment: immutable, safe from any thread, exact. Every question scans all rows of the other side (some
 * tens of nanoseconds to a few hundred a pair) and allocates only for what it returns.
 */
public final class Snapshot {
    private final Table<Candidate> candidateTable;
    private final Table<OfferScorer> offerTable;
    private final Rows<Candidate> candidates;
    private final Rows<OfferScorer> offers;
    private final Bridges bridges;

    Snapshot(
            Table<Candidate> candidateTable,
            Table<OfferScorer> offerTable,
            Rows<Candidate> candidates,
            Rows<OfferScorer> offers,
            Bridges bridges) {
        this.candidateTable = candidateTable;
        this.offerTable = offerTable;
        this.candidates = candidates;
        this.offers = offers;
        this.bridges = bridges;
    }

    /** Empty too when the candidate was removed after this moment: nobody who left is shown again. */
    public Optional<Candidate> candidate(UUID id) {
        return Optional.ofNullable(candidateTable.find(candidates, id));
    }

    /** Empty too when the offer was removed after this moment. */
    public Optional<Offer> offer(UUID id) {
        return Optional.ofNullable(offerTable.find(offers, id)).map(OfferScorer::offer);
    }

    /**
     * The candidates of an offer, which need not be in the index.
     *
     * @param depth how many of the first to return at most; the counts are over all
     * @return empty, with nobody evaluated, when the offer is not rankable
     */
    public Ranking<Candidate> candidatesOf(Offer offer, int depth) {
        CandidateScan scan = new CandidateScan(offer, depth);
        if (offer.isRankable()) {
            candidates.forEach(scan);
        }
        return scan.ranking();
    }

    /** The same over the given candidates instead of those of the index. */
    public static Ranking<Candidate> candidatesOf(Offer offer, Iterable<Candidate> candidates, int depth) {
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
    public Ranking<Offer> offersOf(Candidate candidate, int depth) {
        OfferScan scan = new OfferScan(candidate, bridges, depth);
        offers.forEach(scan);
        return scan.ranking();
    }

    /** Why a pair has its place or has none; any pair, in the index or not. */
    public Pairing pairing(Offer offer, Candidate candidate) {
        return Pairing.explain(offer, candidate, bridges);
    }

    /** The place of a candidate among those of the index in the order of an offer, from 1; 0 when left out. */
    public int rankOf(Offer offer, Candidate candidate) {
        RankScan scan = new RankScan(offer, candidate);
        if (scan.isRanked()) {
            candidates.forEach(scan);
        }
        return scan.rank();
    }

    Rows<Candidate> candidates() {
        return candidates;
    }

    Rows<OfferScorer> offers() {
        return offers;
    }

    Bridges bridges() {
        return bridges;
    }
}
