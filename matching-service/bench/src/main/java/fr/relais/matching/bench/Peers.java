package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Exigence;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Requirement;
import fr.relais.matching.core.Snapshot;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The index against search engines and databases on the same people and offers. They know no fair order and no eligibility, so
 * all requirements are wished and what is compared before timing are the credits of the first 100.
 */
final class Peers {
    private static final int DEPTH = 100;
    private static final int OFFERS = 16;

    private final List<Candidate> candidates;
    private final List<Offer> offers;
    private final List<ScalarRows.Query> queries;
    private final MatchingIndex index = new MatchingIndex();
    private final Map<UUID, Candidate> byId = new HashMap<>();

    Peers(int people) {
        World world = new World(1, false, false);
        candidates = Stream.generate(world::candidate).limit(people).toList();
        World jobs = new World(7, false, false);
        offers = Stream.generate(() -> wished(jobs.offer())).limit(OFFERS).toList();
        queries = offers.stream().map(ScalarRows.Query::new).toList();
        candidates.forEach(candidate -> {
            index.put(candidate, 1);
            byId.put(candidate.id(), candidate);
        });
        offers.forEach(offer -> index.put(offer, 1));
    }

    private static Offer wished(Offer offer) {
        List<Requirement> rows = offer.requirements().stream()
                .map(r -> new Requirement(r.competency(), r.level(), Exigence.S, r.weight(), r.origin()))
                .toList();
        return new Offer(offer.id(), offer.rome(), rows, offer.site(), offer.terms(), offer.demands());
    }

    /** L4 and the small update. */
    void small() {
        try (LucenePeer lucene = new LucenePeer(candidates)) {
            Interleaved run = ranked(lucene).run(20);
            Row.print("L4", "rank 45k, vs Lucene, own collector", run.ratio("expert", "ours"), ">= 5", ">= 15");
            update("45k", lucene);
        }
    }

    /** L1, L2, U1. */
    void large() {
        try (LucenePeer lucene = new LucenePeer(candidates)) {
            Interleaved run = ranked(lucene)
                    .with("terms", 4, i -> Sink.take(lucene.terms(offers.get(i), DEPTH)))
                    .with("function", 4, i -> Sink.take(lucene.function(queries.get(i), DEPTH)))
                    .run(8);
            Row.print("L1", "rank 1M, vs Lucene, own collector", run.ratio("expert", "ours"), ">= 12", ">= 30");
            Row.print("L2a", "rank 1M, vs Lucene, a term for each fact", run.ratio("terms", "ours"), ">= 50", ">= 150");
            Row.print(
                    "L2b", "rank 1M, vs Lucene, function over values", run.ratio("function", "ours"), ">= 25", ">= 70");
            update("1M", lucene);
        }
    }

    private Interleaved ranked(LucenePeer lucene) {
        Snapshot snapshot = index.snapshot();
        for (int i = 0; i < 4; i++) {
            int[] ours = credits(snapshot, i);
            requireEqual("own collector", ours, lucene.expert(queries.get(i), DEPTH));
            requireEqual("terms", ours, lucene.terms(offers.get(i), DEPTH));
            requireEqual("function", ours, lucene.function(queries.get(i), DEPTH));
        }
        return Interleaved.cpu()
                .with("ours", OFFERS, i -> Sink.take(snapshot.candidatesOf(offers.get(i), DEPTH)))
                .with("expert", 4, i -> Sink.take(lucene.expert(queries.get(i), DEPTH)));
    }

    private void update(String size, LucenePeer lucene) {
        List<Candidate> profiles = Stream.generate(new World(99, false, false)::candidate)
                .limit(4_096)
                .toList();
        long[] version = {1};
        Interleaved run = Interleaved.cpu()
                .with("ours", 2_000, i -> index.put(changed(i, profiles), ++version[0]))
                .with("lucene", 10, i -> lucene.update(changed(i, profiles)))
                .run(12);
        System.out.printf(
                "   update %s: ours %.2f us, Lucene %.0f us until visible%n",
                size, run.micros("ours"), run.micros("lucene"));
        if (size.equals("1M")) {
            Row.print("U1", "one update visible at 1M, vs Lucene", run.ratio("lucene", "ours"), ">= 1000", ">= 5000");
        }
    }

    private Candidate changed(int i, List<Candidate> profiles) {
        Candidate who = candidates.get((int) (i * 7_919L % candidates.size()));
        Candidate what = profiles.get(i % profiles.size());
        return new Candidate(who.id(), what.held(), false, what.reach(), what.wishes(), what.career());
    }

    /** P1, P2: wall time, the databases work in processes and threads of their own. */
    void databases() {
        try (Databases databases = new Databases(candidates)) {
            SqlPeer postgres = databases.postgres();
            SqlPeer duck = databases.duck();
            Snapshot snapshot = index.snapshot();
            for (int i = 0; i < 3; i++) {
                requireEqual("PostgreSQL", credits(snapshot, i), postgres.rank(offers.get(i), DEPTH));
                requireEqual("DuckDB", credits(snapshot, i), duck.rank(offers.get(i), DEPTH));
            }
            Interleaved run = Interleaved.wall()
                    .with("ours", OFFERS, i -> Sink.take(snapshot.candidatesOf(offers.get(i), DEPTH)))
                    .with("postgres", 1, i -> Sink.take(postgres.rank(offers.get(i), DEPTH)))
                    .with("duck", 1, i -> Sink.take(duck.rank(offers.get(i), DEPTH)))
                    .run(8);
            Row.print(
                    "P1",
                    "rank 1M, vs PostgreSQL, 2 workers (wall)",
                    run.ratio("postgres", "ours"),
                    ">= 400",
                    ">= 1000");
            Row.print("P2", "rank 1M, vs DuckDB, 1 thread (wall)", run.ratio("duck", "ours"), ">= 80", ">= 200");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int[] credits(Snapshot snapshot, int i) {
        return snapshot.candidatesOf(offers.get(i), DEPTH).first().stream()
                .map(id -> byId.getOrDefault(id, candidates.getFirst()).held())
                .mapToInt(held -> queries.get(i).credit(ScalarRows.lowCells(held), ScalarRows.highCells(held)))
                .toArray();
    }

    private static void requireEqual(String peer, int[] ours, int[] theirs) {
        if (!Arrays.equals(ours, theirs)) {
            throw new IllegalStateException(
                    peer + " ranks otherwise: " + Arrays.toString(ours) + " and " + Arrays.toString(theirs));
        }
    }
}
