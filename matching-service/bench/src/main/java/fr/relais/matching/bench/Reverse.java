package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.ReverseKernels;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One candidate against all offers, without conditions, against a scan of packed offers. Equal results are required first. */
final class Reverse {
    private static final int DEPTH = 100;
    private static final int ASKING = 32;

    private final List<Candidate> asking;
    private final MatchingIndex index = new MatchingIndex();
    private final ReverseKernels kernels;
    private final PackedOffers packed;

    /** @param people whose best set what it takes to hit an offer */
    Reverse(int people, int offerCount) {
        List<Offer> offers = Stream.generate(new World(7, false, false)::offer)
                .limit(offerCount)
                .toList();
        asking = Stream.generate(new World(99, false, false)::candidate)
                .limit(ASKING)
                .toList();
        offers.forEach(offer -> index.put(offer, 1));
        packed = new PackedOffers(offers);
        MatchingIndex crowd = new MatchingIndex();
        new People(people, false, false).forEach(candidate -> crowd.put(candidate, 1));
        kernels = new ReverseKernels(offers, crowd.snapshot());
        for (Candidate candidate : asking) {
            kernels.requireExact(candidate);
            Forward.requireEqual(top(candidate), packed.top(candidate, DEPTH));
        }
    }

    Candidate asking(int number) {
        return asking.get(number % ASKING);
    }

    int sumColumns(Candidate candidate) {
        return kernels.sumColumns(candidate);
    }

    int scores(Candidate candidate) {
        return kernels.scores(candidate);
    }

    int hits(Candidate candidate) {
        return kernels.hits(candidate);
    }

    List<UUID> table(Candidate candidate) {
        return packed.top(candidate, DEPTH);
    }

    List<UUID> top(Candidate candidate) {
        return index.snapshot().offersOf(candidate, DEPTH).first();
    }

    static void measure(int people, int offers, int rounds, Duration warmUp) {
        Reverse reverse = new Reverse(people, offers);
        Interleaved run = Interleaved.cpu()
                .with("columns", ASKING, i -> Sink.take(reverse.sumColumns(reverse.asking(i))))
                .with("scores", ASKING, i -> Sink.take(reverse.scores(reverse.asking(i))))
                .with("hits", ASKING, i -> Sink.take(reverse.hits(reverse.asking(i))))
                .with("top", ASKING, i -> Sink.take(reverse.top(reverse.asking(i))))
                .with("table", ASKING, i -> Sink.take(reverse.table(reverse.asking(i))))
                .run(rounds, warmUp);
        Row.note("%,d offers for one candidate, no conditions: %s", offers, run.figures());
        Row.note("the first %d of them vs a packed table: %.1fx", DEPTH, run.ratio("table", "top"));
        Row.print(
                "R1",
                "reverse scores 100k, vs sum of the same columns",
                run.ratio("scores", "columns"),
                "<= 3",
                "<= 1.5");
        Row.print("R2", "reverse hits 100k, vs packed table, first 100", run.ratio("table", "hits"), ">= 25", ">= 60");
    }
}
