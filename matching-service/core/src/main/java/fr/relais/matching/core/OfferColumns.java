package fr.relais.matching.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which offers a candidate may be good enough for, all at once.
 *
 * <p>Idea: for every competency and required level a column of weights over the offers, zero where the offer asks nothing of
 * the kind. What a candidate holds gives one factor for each column (the points of {@link Credit}); the sum of factor times
 * column is the credit for each offer. An offer is hit when the cheap conditions leave it open ({@link OfferMasks}) and the
 * credit, as if sure, reaches its floor.
 *
 * <p>Layout: pages of 2 048 offers, columns of 16-bit numbers (a credit is at most 18 000), absent where no offer of the page
 * asks. Cost: three multiplications and additions an offer and held competency, sixteen at a time. By one writer.
 */
final class OfferColumns {
    private static final int PAGE_BITS = 11;
    private static final int PAGE = 1 << PAGE_BITS;
    /** So few open offers are looked at without asking the columns. */
    private static final int FEW = 64;

    private static final short NEVER = Short.MAX_VALUE;
    private static final short[] NOTHING = new short[PAGE];

    private final List<Page> pages = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final short[] sums = new short[PAGE];
    private final long[] open = new long[PAGE / Long.SIZE];
    private final long[] scratch = new long[PAGE / Long.SIZE];
    private int next;

    private static final class Page {
        private final short[][] columns = new short[Rules.COMPETENCIES * Rules.HIGHEST_LEVEL][];
        private final short[] floors = new short[PAGE];
        private final OfferMasks masks = new OfferMasks(PAGE);

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
        offer.requirements().forEach(row -> page(at).put(row, within(at), row.effectiveWeight()));
        page(at).masks.put(within(at), offer, true);
        return at;
    }

    void remove(int at, Offer offer) {
        offer.requirements().forEach(row -> page(at).put(row, within(at), 0));
        page(at).masks.put(within(at), offer, false);
        page(at).floors[within(at)] = NEVER;
        free.push(at);
    }

    /** @param weighted the weighted credit that somebody must reach */
    void floor(int at, int weighted) {
        page(at).floors[within(at)] = (short) Math.ceilDiv(weighted, Rules.factor(Answer.YES));
    }

    /** Every offer that either of the two states of a candidate may be good enough for; null is not there. */
    void forEachHit(@Nullable Candidate before, @Nullable Candidate now, IntConsumer hit) {
        for (int number = 0; number < pages.size(); number++) {
            Page page = pages.get(number);
            Arrays.fill(open, 0);
            if (before != null) {
                page.masks.addOpen(before, open, scratch);
            }
            if (now != null) {
                page.masks.addOpen(now, open, scratch);
            }
            hit(page, number << PAGE_BITS, before, now, hit);
        }
    }

    private void hit(Page page, int first, @Nullable Candidate before, @Nullable Candidate now, IntConsumer hit) {
        boolean many = PlaneOps.count(open, 0, open.length) > FEW;
        if (many) {
            sum(page, held(before), held(now));
        }
        for (int word = 0; word < open.length; word++) {
            for (long bits = open[word]; bits != 0; bits &= bits - 1) {
                int i = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                if (page.floors[i] != NEVER && (!many || sums[i] >= page.floors[i])) {
                    hit.accept(first + i);
                }
            }
        }
    }

    private static Held held(@Nullable Candidate candidate) {
        return candidate == null ? Held.NOTHING : candidate.held();
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

    private static int within(int at) {
        return at & (PAGE - 1);
    }

    private Page page(int at) {
        return pages.get(at >>> PAGE_BITS);
    }
}
