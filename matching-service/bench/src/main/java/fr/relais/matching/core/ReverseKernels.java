package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The steps that one candidate takes through all offers, one by one. In this package because the core shows only whole
 * questions. For one thread.
 */
public final class ReverseKernels {
    private final OfferPages pages;
    private final PageCredit credit = new PageCredit();
    private final long[] sums = new long[OfferPage.MOST / Lanes.COUNT];
    private final long[] nothing = new long[OfferPage.MOST / Lanes.COUNT];

    /** @param people whose first {@link Shortlist#MOST} set the floor of each offer */
    public ReverseKernels(List<Offer> offers, Snapshot people) {
        PlaneBook planes = new PlaneBook();
        OfferPages filled = new OfferPages(new OfferBook());
        List<OfferPlan> plans = offers.stream()
                .filter(Offer::isRankable)
                .map(offer -> new OfferPlan(offer, planes))
                .toList();
        for (OfferPlan plan : plans) {
            filled = filled.with(plan);
        }
        pages = filled;
        plans.parallelStream().forEach(plan -> {
            OfferPages.Place place = pages.find(plan);
            place.page().floors().set(place.slot(), floorOf(plan, people));
        });
    }

    private static int floorOf(OfferPlan plan, Snapshot people) {
        var first = people.candidatesOf(plan.offer(), Shortlist.MOST).first();
        if (first.size() < Shortlist.MOST) {
            return 0;
        }
        Candidate last = people.candidate(first.getLast()).orElseThrow();
        return plan.scorer().credit(last.held()) * Rules.factor(plan.scorer().eligibility(last));
    }

    /** Adds up the columns that {@link #scores} reads, four at a time as it does, and nothing else: what memory allows. */
    public int sumColumns(Candidate candidate) {
        int sum = 0;
        for (OfferPage page : pages.all()) {
            List<long[]> columns = columns(page, candidate.held());
            Arrays.fill(sums, 0L);
            for (int i = 0; i + 3 < columns.size(); i += 4) {
                add(
                        columns.get(i),
                        columns.get(i + 1),
                        columns.get(i + 2),
                        columns.get(i + 3),
                        page.room() / Lanes.COUNT);
            }
            sum += (int) sums[0];
        }
        return sum;
    }

    private List<long[]> columns(OfferPage page, Held held) {
        List<long[]> columns = new ArrayList<>();
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            int level = held.level(competency);
            long[] levels = level == 0 ? null : page.column(PageCredit.ofLevel(competency, level));
            long[] weights =
                    held.cell(competency) <= Rules.HIGHEST_LEVEL ? null : page.column(PageCredit.ofWeight(competency));
            if (levels != null) {
                columns.add(levels);
            }
            if (weights != null) {
                columns.add(weights);
            }
        }
        while (columns.size() % 4 != 0) {
            columns.add(nothing);
        }
        return columns;
    }

    private void add(long[] a, long[] b, long[] c, long[] d, int words) {
        for (int i = 0; i < words; i++) {
            sums[i] += a[i] + b[i] + c[i] + d[i];
        }
    }

    /** The credit for every offer, whether it is open or not; returns the sum of the first ones of the pages. */
    public int scores(Candidate candidate) {
        int sum = 0;
        for (OfferPage page : pages.all()) {
            sum += (int) credit.sum(page, candidate.held())[0];
        }
        return sum;
    }

    /** How many offers are open to a candidate whose credit reaches their floor. */
    public int hits(Candidate candidate) {
        OfferHits hits = new OfferHits(candidate, pages.book(), 0);
        int count = 0;
        for (OfferPage page : pages.all()) {
            count += hits.find(page) ? PlaneOps.count(hits.hits(), 0, page.words()) : 0;
        }
        return count;
    }

    /**
     * Compares with the scorer, one pair at a time.
     *
     * @throws IllegalStateException when a score or a hit is not what it says
     */
    public void requireExact(Candidate candidate) {
        int hits = 0;
        for (OfferPage page : pages.all()) {
            long[] credits = credit.sum(page, candidate.held());
            for (OfferPlan plan : page.plans()) {
                int slot = page.slotOf(plan);
                Answer eligibility = plan.scorer().eligibility(candidate);
                if (plan.scorer().credit(candidate.held()) != Lanes.get(credits, slot)) {
                    throw new IllegalStateException("another credit than the scorer's");
                }
                long sure = eligibility == Answer.YES ? -1 : 0;
                if (eligibility != Answer.NO
                        && (page.floors().reached(credits, slot / Long.SIZE, sure) >>> slot & 1) != 0) {
                    hits++;
                }
            }
        }
        if (hits != hits(candidate)) {
            throw new IllegalStateException("other hits than the scorer's");
        }
    }
}
