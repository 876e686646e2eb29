package fr.relais.matching.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which offers a candidate may be good enough for, all at once.
 *
 * <p>Idea: for every competency and required level a column of weights over the offers, zero where the offer asks nothing of
 * the kind. What a candidate holds gives one factor for each column (the points of {@link Credit}); the sum of factor times
 * column is the credit for each offer. An offer is hit when the credit, as if sure, reaches its floor.
 *
 * <p>Layout: pages of 2 048 offers, columns of 16-bit numbers (a credit is at most 18 000), absent where no offer of the page
 * asks. Cost: three multiplications and additions an offer and held competency, sixteen at a time. By one writer.
 */
final class OfferColumns {
    private static final int PAGE_BITS = 11;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final short NEVER = Short.MAX_VALUE;
    private static final short[] NOTHING = new short[PAGE];

    private final List<Page> pages = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final short[] sums = new short[PAGE];
    private int next;

    private static final class Page {
        private final short[][] columns = new short[Rules.COMPETENCIES * Rules.HIGHEST_LEVEL][];
        private final short[] floors = new short[PAGE];

        Page() {
            Arrays.fill(floors, NEVER);
        }

        short[] column(int competency, int level) {
            short[] column = columns[index(competency, level)];
            return column == null ? NOTHING : column;
        }

        void put(Requirement row, int at, int weight) {
            int index = index(row.competency(), row.level());
            if (columns[index] == null) {
                columns[index] = new short[PAGE];
            }
            columns[index][at] = (short) weight;
        }

        private static int index(int competency, int level) {
            return competency * Rules.HIGHEST_LEVEL + level - 1;
        }
    }

    /** A place for an offer; nothing hits it before {@link #floor} is set. */
    int add(Offer offer) {
        int at = free.isEmpty() ? next++ : free.pop();
        if (at >>> PAGE_BITS == pages.size()) {
            pages.add(new Page());
        }
        offer.requirements().forEach(row -> page(at).put(row, at & PAGE - 1, row.effectiveWeight()));
        return at;
    }

    void remove(int at, Offer offer) {
        offer.requirements().forEach(row -> page(at).put(row, at & PAGE - 1, 0));
        page(at).floors[at & PAGE - 1] = NEVER;
        free.push(at);
    }

    /** @param weighted the weighted credit that somebody must reach */
    void floor(int at, int weighted) {
        page(at).floors[at & PAGE - 1] = (short) Math.ceilDiv(weighted, Rules.factor(Answer.YES));
    }

    /** Every offer that either of the two states of a candidate may be good enough for. */
    void forEachHit(Held before, Held now, IntConsumer hit) {
        for (int number = 0; number < pages.size(); number++) {
            Page page = pages.get(number);
            sum(page, before, now);
            int first = number << PAGE_BITS;
            for (int i = 0; i < PAGE; i++) {
                if (sums[i] >= page.floors[i]) {
                    hit.accept(first + i);
                }
            }
        }
    }

    private void sum(Page page, Held before, Held now) {
        Arrays.fill(sums, (short) 0);
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            int one = before.cell(competency);
            int two = now.cell(competency);
            int low = points(1, one, two);
            if (low != 0) {
                add(
                        page.column(competency, 1),
                        low,
                        page.column(competency, 2),
                        points(2, one, two),
                        page.column(competency, Rules.HIGHEST_LEVEL),
                        points(Rules.HIGHEST_LEVEL, one, two));
            }
        }
    }

    private static int points(int level, int one, int two) {
        return Math.max(Credit.points(level, one), Credit.points(level, two));
    }

    private void add(short[] a, int timesA, short[] b, int timesB, short[] c, int timesC) {
        for (int i = 0; i < PAGE; i++) {
            sums[i] = (short) (sums[i] + a[i] * timesA + b[i] * timesB + c[i] * timesC);
        }
    }

    private Page page(int at) {
        return pages.get(at >>> PAGE_BITS);
    }
}
