package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everybody changes at once and every shortlist is ranked anew, against looking at every pair. */
final class Bursts {
    private static final int DEPTH = 100;
    /** Offers that stand for all where every pair is looked at. */
    private static final int SAMPLE = 100;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> others = new ArrayList<>();
    private final List<Offer> offers;
    private final List<FilteredRows.Query> queries;
    private final MatchingIndex index =
            MatchingIndex.withShortlists(Runtime.getRuntime().availableProcessors());
    private final FilteredRows rows;
    private long version = 1;

    private Bursts(People people, int offerCount) {
        World changing = new World(99, true, false);
        for (Candidate who : people) {
            Candidate what = changing.candidate();
            candidates.add(who);
            others.add(new Candidate(who.id(), what.held(), false, what.reach(), what.wishes(), what.career()));
        }
        offers = Stream.generate(new World(7, true, false)::offer)
                .limit(offerCount)
                .toList();
        queries = offers.stream().limit(SAMPLE).map(FilteredRows.Query::new).toList();
        rows = new FilteredRows(people);
        index.expect(Integer.MAX_VALUE);
        candidates.forEach(candidate -> index.put(candidate, 1));
        offers.forEach(offer -> index.put(offer, 1));
    }

    static void measure(int people, int offers) {
        Bursts bursts = new Bursts(new People(people, true, false), offers);
        bursts.takeAll();
        bursts.requireEqual();
        Interleaved run = Interleaved.wall()
                .with("batch", 1, i -> bursts.batch())
                .with("naive", SAMPLE, i -> Sink.take(bursts.rows.rank(bursts.queries.get(i), DEPTH)))
                .run(6);
        Row.note(
                "%,d changes, then %,d shortlists on all cores; naive, one offer of them: %s",
                people, offers, run.figures());
        double ratio = run.ratio("naive", "batch") * offers;
        Row.print("I1", "burst 45k x 10k, batch vs every pair", ratio, ">= 12", ">= 30");
    }

    private void requireEqual() {
        for (int i = 0; i < queries.size(); i++) {
            Forward.requireEqual(
                    index.snapshot().candidatesOf(offers.get(i), DEPTH).first(), rows.rank(queries.get(i), DEPTH));
        }
    }

    /** Everybody becomes somebody else, or what they were again. */
    private void batch() {
        version++;
        index.expect(Integer.MAX_VALUE);
        (version % 2 == 0 ? others : candidates).forEach(candidate -> index.put(candidate, version));
        takeAll();
    }

    private void takeAll() {
        do {
            Sink.take(index.takeChangedShortlists());
        } while (index.isBehind());
    }
}
