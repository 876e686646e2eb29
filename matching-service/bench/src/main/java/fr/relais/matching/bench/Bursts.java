package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import java.util.List;
import java.util.stream.Stream;

/** Shortlists: a burst at once against looking at every pair, and single changes against ranking an offer. */
final class Bursts {
    private static final int PEOPLE = 45_000;
    private static final int OFFERS = 10_000;
    private static final int SAMPLE = 100;
    private static final int CHANGES = 2_000;

    private Bursts() {}

    static void measure() {
        World world = new World(1, true, false);
        List<Candidate> candidates =
                Stream.generate(world::candidate).limit(PEOPLE).toList();
        World jobs = new World(7, true, false);
        List<Offer> offers = Stream.generate(jobs::offer).limit(OFFERS).toList();
        MatchingIndex index = MatchingIndex.withShortlists(Runtime.getRuntime().availableProcessors());
        index.expect(Integer.MAX_VALUE);
        candidates.forEach(candidate -> index.put(candidate, 1));
        offers.forEach(offer -> index.put(offer, 1));
        index.takeChangedShortlists();
        FilteredRows rows = new FilteredRows(candidates);
        List<FilteredRows.Query> queries =
                offers.subList(0, SAMPLE).stream().map(FilteredRows.Query::new).toList();
        long[] version = {1};
        Interleaved burst = Interleaved.wall()
                .with("batch", 1, i -> batch(index, candidates, ++version[0]))
                .with("naive", SAMPLE, i -> Sink.take(rows.rank(queries.get(i), 100)))
                .run(5);
        double naiveMillis = burst.micros("naive") * OFFERS / 1e3;
        System.out.printf(
                "   45 000 changes, then 10 000 shortlists anew: %.0f ms; naive, from %d offers: %.0f ms (wall, 2 cores / 1)%n",
                burst.micros("batch") / 1e3, SAMPLE, naiveMillis);
        Row.print(
                "I1", "burst 45k x 10k, batch vs every pair", burst.ratio("naive", "batch") * OFFERS, ">= 12", ">= 30");
        steady(index, candidates, offers, version);
    }

    private static void batch(MatchingIndex index, List<Candidate> candidates, long version) {
        index.expect(Integer.MAX_VALUE);
        candidates.forEach(candidate -> index.put(candidate, version));
        Sink.take(index.takeChangedShortlists());
    }

    private static void steady(MatchingIndex index, List<Candidate> candidates, List<Offer> offers, long[] version) {
        List<Candidate> profiles = Stream.generate(new World(99, true, false)::candidate)
                .limit(4_096)
                .toList();
        index.expect(0);
        long refills = index.refills();
        Interleaved run = Interleaved.cpu()
                .with("event", CHANGES, i -> change(index, candidates, profiles, ++version[0]))
                .with("ranking", 16, i -> Sink.take(index.snapshot().candidatesOf(offers.get(i), 128)))
                .run(10);
        System.out.printf(
                "   45k x 10k steady: %.1f us an event, %.1f us a ranking; %d refills in %d events%n",
                run.micros("event"), run.micros("ranking"), index.refills() - refills, version[0]);
        Row.print(
                "I2",
                "one event vs one ranking, at 45k x 10k (target is for 6M x 100k)",
                run.ratio("event", "ranking"),
                "-",
                "-");
    }

    private static void change(
            MatchingIndex index, List<Candidate> candidates, List<Candidate> profiles, long version) {
        Candidate who = candidates.get((int) (version * 7_919L % candidates.size()));
        Candidate what = profiles.get((int) (version % profiles.size()));
        index.put(new Candidate(who.id(), what.held(), false, what.reach(), what.wishes(), what.career()), version);
    }
}
