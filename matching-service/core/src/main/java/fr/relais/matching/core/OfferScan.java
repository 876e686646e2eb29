package fr.relais.matching.core;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The first offers of one candidate, page by page.
 *
 * <p>Idea: {@link CandidateFilter} says what is open, {@link PageCredit} all credits; what is left to do one by one is the
 * mutual gain, which needs two divisions. Once {@code depth} are known, {@link FitBar} says for each interest what fit an offer
 * must have to come before the last of them, so that most are passed over after one comparison; interest is worked out once an
 * occupation. Hash and id lie far away in memory and are read of {@link FirstKeys} only.
 *
 * <p>Cost: a few words a page where nothing is open, else some 60 loops of 16 words and one over 1 024 numbers for each four
 * competencies held; some nanoseconds an open offer.
 */
final class OfferScan {
    /** So many pages must there be for each processor, or waking it up takes longer than it helps. */
    private static final int FEWEST = 16;

    private final Candidate candidate;
    private final List<OfferPage> pages;
    private final Bridges bridges;
    private final CandidateFilter filter;
    private final PageCredit credit = new PageCredit();
    private final int depth;
    private final FirstKeys first;
    private final FitBar bar = new FitBar();
    private final Counts counts = new Counts();
    private final BestFirst best;
    /** By number of the occupation; 0 is not known yet. */
    private final short[] interests;

    private OfferScan(Candidate candidate, OfferPages pages, Bridges bridges, int depth) {
        this.candidate = candidate;
        this.pages = pages.all();
        this.bridges = bridges;
        this.filter = new CandidateFilter(candidate, pages.book().masks());
        this.interests = new short[pages.book().occupations()];
        this.depth = depth;
        this.first = new FirstKeys(depth);
        this.best = new BestFirst(depth);
    }

    /** The first {@code depth}, with the counts over all, by up to {@code processors} threads. */
    static Ranking run(Candidate candidate, OfferPages pages, Bridges bridges, int depth, int processors) {
        int parts = Math.clamp(pages.all().size() / FEWEST, 1, processors);
        Supplier<OfferScan> scan = () -> new OfferScan(candidate, pages, bridges, depth);
        OfferScan all = parts == 1
                ? scan.get().part(0, 1)
                : IntStream.range(0, parts)
                        .parallel()
                        .mapToObj(part -> scan.get().part(part, parts))
                        .reduce(OfferScan::with)
                        .orElseThrow();
        return all.counts.with(all.best);
    }

    private OfferScan with(OfferScan other) {
        other.best.addTo(best);
        counts.add(other.counts);
        return this;
    }

    private OfferScan part(int part, int parts) {
        for (int i = part; i < pages.size(); i += parts) {
            look(i);
        }
        if (depth > 0) {
            first.forEach((key, position) -> {
                OfferScorer scorer = pages.get(position / OfferPage.MOST)
                        .plan(position % OfferPage.MOST)
                        .scorer();
                best.add(key, scorer.fair(candidate), scorer.id());
            });
        }
        return this;
    }

    private void look(int index) {
        OfferPage page = pages.get(index);
        if (!filter.judge(page)) {
            counts.add(page.size(), 0, 0);
            return;
        }
        long[] open = filter.open();
        long[] sure = filter.sure();
        counts.add(page.size(), PlaneOps.count(sure, 0, page.words()), PlaneOps.count(open, 0, page.words()));
        long[] credits = credit.sum(page, candidate.held());
        for (int word = 0; depth > 0 && word < page.words(); word++) {
            for (long bits = open[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                int isSure = (int) (sure[word] >>> slot) & 1;
                int reached = Lanes.get(credits, slot);
                if (bar.lets(isSure, reached, page.most(slot))) {
                    consider(index, slot, reached, isSure);
                }
            }
        }
    }

    private void consider(int index, int slot, int reached, int isSure) {
        OfferPage page = pages.get(index);
        int most = page.most(slot);
        int interest = interest(page, slot);
        if (bar.lets(isSure, reached, most, interest)) {
            Answer eligibility = isSure == 0 ? Answer.UNKNOWN : Answer.YES;
            first.add(key(eligibility, reached, most, interest), index * OfferPage.MOST + slot);
            bar.raise(first.least());
        }
    }

    private static int key(Answer eligibility, int reached, int most, int interest) {
        int fit = Rules.SCALE * reached / most;
        return OrderKey.ofOffer(eligibility, Interest.mutual(fit, interest), fit);
    }

    private int interest(OfferPage page, int slot) {
        int occupation = page.occupation(slot);
        if (interests[occupation] == 0) {
            interests[occupation] = (short)
                    Interest.of(candidate.career(), page.plan(slot).offer().rome(), bridges);
        }
        return interests[occupation];
    }
}
