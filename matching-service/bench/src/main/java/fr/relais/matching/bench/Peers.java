package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Exigence;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Ranking;
import fr.relais.matching.core.Requirement;
import fr.relais.matching.core.Snapshot;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The index against search engines and databases on the same people and offers. They know no fair order and no eligibility, so
 * all requirements are wished and what is compared before timing are the credits of the first 100.
 */
final class Peers {
    private static final int OFFERS = 16;
    private static final int DEPTH = 100;
    /** Offers that results are compared on. */
    private static final int CHECKED = 4;

    private final People people;
    private final List<Offer> offers;
    private final List<LuceneOffer> queries;
    private final MatchingIndex index = new MatchingIndex();

    Peers(People people) {
        this.people = people;
        World jobs = new World(7, people.filtered(), false);
        offers = Stream.generate(() -> wished(jobs.offer())).limit(OFFERS).toList();
        queries = offers.stream().map(LuceneOffer::of).toList();
        people.forEach(candidate -> index.put(candidate, 1));
        offers.forEach(offer -> index.put(offer, 1));
    }

    private static Offer wished(Offer offer) {
        List<Requirement> rows = offer.requirements().stream()
                .map(r -> new Requirement(r.competency(), r.level(), Exigence.S, r.weight(), r.origin()))
                .toList();
        return new Offer(offer.id(), offer.rome(), rows, offer.site(), offer.terms(), offer.demands());
    }

    LuceneOffer query(int i) {
        return queries.get(i);
    }

    boolean put(Candidate candidate, long version) {
        return index.put(candidate, version);
    }

    /** L4 and the small update. */
    static void small(int size) {
        Peers peers = new Peers(new People(size, false, false));
        try (LucenePeer lucene = new LucenePeer(peers.people)) {
            Interleaved run = peers.ranked(lucene).run(20);
            Row.note("rank %,d, all wished: %s", size, run.figures());
            Row.print("L4", "rank 45k, vs Lucene, own collector", run.ratio("expert", "ours"), ">= 5", ">= 15");
            peers.update(lucene);
        }
    }

    /** L1, L2, U1. */
    static void large(int size) {
        Peers peers = new Peers(new People(size, false, false));
        try (LucenePeer lucene = new LucenePeer(peers.people)) {
            Interleaved run = peers.ranked(lucene)
                    .with("terms", OFFERS, i -> Sink.take(lucene.terms(peers.query(i), DEPTH)))
                    .with("frequencies", OFFERS, i -> Sink.take(lucene.frequencies(peers.query(i), DEPTH)))
                    .with("function", OFFERS, i -> Sink.take(lucene.function(peers.query(i), DEPTH)))
                    .run(8);
            Row.note("rank %,d, all wished: %s", size, run.figures());
            Row.print("L1", "rank 1M, vs Lucene, own collector", run.ratio("expert", "ours"), ">= 12", ">= 30");
            Row.print("L2a", "rank 1M, vs Lucene, a term for each fact", run.ratio("terms", "ours"), ">= 50", ">= 150");
            Row.print(
                    "L2b", "rank 1M, vs Lucene, function over values", run.ratio("function", "ours"), ">= 25", ">= 70");
            run = peers.update(lucene);
            Row.print("U1", "one update visible at 1M, vs Lucene", run.ratio("lucene", "ours"), ">= 1000", ">= 5000");
        }
    }

    private Interleaved ranked(LucenePeer lucene) {
        requireEqual(lucene);
        Snapshot snapshot = index.snapshot();
        return Interleaved.cpu()
                .with("ours", OFFERS, i -> Sink.take(snapshot.candidatesOf(offers.get(i), DEPTH)))
                .with("expert", OFFERS, i -> Sink.take(lucene.expert(query(i), DEPTH)));
    }

    /** With conditions, against the two strongest. */
    Interleaved filtered(LucenePeer lucene, int rounds, Duration warmUp) {
        return ranked(lucene)
                .with("function", OFFERS, i -> Sink.take(lucene.function(query(i), DEPTH)))
                .run(rounds, warmUp);
    }

    /** @throws IllegalStateException when Lucene and the index, as they are now, rank otherwise */
    void requireEqual(LucenePeer lucene) {
        for (int i = 0; i < CHECKED; i++) {
            int[] ours = credits(i);
            requireEqual("own collector", ours, lucene.expert(query(i), DEPTH));
            requireEqual("terms", ours, lucene.terms(query(i), DEPTH));
            requireEqual("frequencies", ours, lucene.frequencies(query(i), DEPTH));
            requireEqual("function", ours, lucene.function(query(i), DEPTH));
        }
    }

    private Interleaved update(LucenePeer lucene) {
        Updates ours = new Updates(people);
        Updates theirs = new Updates(people);
        Interleaved run = Interleaved.cpu()
                .with("ours", 2_000, i -> index.put(ours.next(), ours.version()))
                .with("lucene", 10, i -> lucene.update(theirs.next()))
                .run(12);
        Row.note("update at %,d, until the next query sees it: %s", people.size(), run.figures());
        return run;
    }

    /** P1, P2. */
    static void databases(int size) {
        new Peers(new People(size, false, false)).databases();
    }

    private void databases() {
        try (Databases databases = new Databases(people)) {
            SqlPeer postgres = databases.postgres();
            SqlPeer duck = databases.duck();
            Snapshot snapshot = index.snapshot();
            for (int i = 0; i < CHECKED; i++) {
                requireEqual("PostgreSQL", credits(i), postgres.rank(offers.get(i), DEPTH));
                requireEqual("DuckDB", credits(i), duck.rank(offers.get(i), DEPTH));
            }
            Interleaved run = Interleaved.wall() // they work in processes and threads of their own
                    .with("ours", OFFERS, i -> Sink.take(snapshot.candidatesOf(offers.get(i), DEPTH)))
                    .with("postgres", OFFERS, i -> Sink.take(postgres.rank(offers.get(i), DEPTH)))
                    .with("duck", OFFERS, i -> Sink.take(duck.rank(offers.get(i), DEPTH)))
                    .run(8);
            Row.note("rank %,d, all wished: %s", people.size(), run.figures());
            double ratio = run.ratio("postgres", "ours");
            Row.print("P1", "rank 1M, vs PostgreSQL, 2 workers (wall)", ratio, ">= 400", ">= 1000");
            Row.print("P2", "rank 1M, vs DuckDB, 1 thread (wall)", run.ratio("duck", "ours"), ">= 80", ">= 200");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int[] credits(int i) {
        Snapshot snapshot = index.snapshot();
        Ranking ranking = snapshot.candidatesOf(offers.get(i), DEPTH);
        return ranking.first().stream()
                .map(id -> snapshot.candidate(id).orElseThrow().held())
                .mapToInt(held -> query(i).credit().credit(ScalarRows.lowCells(held), ScalarRows.highCells(held)))
                .toArray();
    }

    private static void requireEqual(String peer, int[] ours, int[] theirs) {
        if (!Arrays.equals(ours, theirs)) {
            throw new IllegalStateException(
                    peer + " ranks otherwise: " + Arrays.toString(ours) + " and " + Arrays.toString(theirs));
        }
    }
}
