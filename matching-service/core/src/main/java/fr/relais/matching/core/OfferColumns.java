package fr.relais.matching.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which offers a candidate may be good enough for, all at once.
 *
 * <p>Idea: for every competency and required level a column of weights over the offers, zero where the offer asks nothing of
 * the kind. What a candidate holds gives one factor for each column (the points of {@link Credit}); the sum of factor times
 * column is the credit for each offer. An offer is hit when the cheap conditions leave it open ({@link OfferMasks}) and the
 * credit reaches its floor: the higher one where a required competency is missing, so that the pair cannot be sure.
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
    private final long[] open = new long[PAGE / Long.SIZE];
    private final long[] scratch = new long[PAGE / Long.SIZE];
    private final long[] unsure = new long[PAGE / Long.SIZE];
    private final long[] hitBefore = new long[PAGE / Long.SIZE];
    private final long[] hitNow = new long[PAGE / Long.SIZE];
    private int next;

    private static final class Page {
        private final short[][] columns = new short[Rules.COMPETENCIES * Rules.HIGHEST_LEVEL][];
        private final short[] floors = new short[PAGE];
        private final short[] unsureFloors = new short[PAGE];
        private final OfferMasks masks = new OfferMasks(PAGE);

        Page() {
            Arrays.fill(floors, NEVER);
            Arrays.fill(unsureFloors, NEVER);
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
        page(at).unsureFloors[within(at)] = NEVER;
        free.push(at);
    }

    /** @param weighted the weighted credit that somebody must reach */
    void floor(int at, int weighted) {
        page(at).floors[within(at)] = (short) Math.ceilDiv(weighted, Rules.factor(Answer.YES));
        page(at).unsureFloors[within(at)] = (short) Math.ceilDiv(weighted, Rules.factor(Answer.UNKNOWN));
    }

    /** Takes the offers that a candidate may be good enough for. */
    interface Hit {
        /**
         * An offer is hit by one state or both.
         *
         * @param before as the candidate was before, null when not good enough then
         * @param now as the candidate is now, null when not good enough any more
         */
        void at(int place, @Nullable Candidate before, @Nullable Candidate now);
    }

    /** Every offer that either of the two states of a candidate may be good enough for; null is not there. */
    void forEachHit(@Nullable Candidate before, @Nullable Candidate now, Hit hit) {
        for (int number = 0; number < pages.size(); number++) {
            Page page = pages.get(number);
            find(page, before, hitBefore);
            find(page, now, hitNow);
            for (int word = 0; word < hitNow.length; word++) {
                for (long bits = hitBefore[word] | hitNow[word]; bits != 0; bits &= bits - 1) {
                    long bit = Long.lowestOneBit(bits);
                    hit.at(
                            (number << PAGE_BITS) + word * Long.SIZE + Long.numberOfTrailingZeros(bit),
                            (hitBefore[word] & bit) == 0 ? null : before,
                            (hitNow[word] & bit) == 0 ? null : now);
                }
            }
        }
    }

    private void find(Page page, @Nullable Candidate candidate, long[] hits) {
        Arrays.fill(hits, 0);
        if (candidate == null) {
            return;
        }
        page.masks.findOpen(candidate, open, scratch);
        if (PlaneOps.count(open, 0, open.length) == 0) {
            return;
        }
        page.masks.findMissing(candidate.held(), unsure);
        sum(page, candidate.held());
        for (int word = 0; word < open.length; word++) {
            for (long bits = open[word]; bits != 0; bits &= bits - 1) {
                int i = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                short[] floors = (unsure[word] >>> i & 1) == 0 ? page.floors : page.unsureFloors;
                if (sums[i] >= floors[i]) {
                    hits[word] |= 1L << i;
                }
            }
        }
    }

    private void sum(Page page, Held held) {
        Arrays.fill(sums, (short) 0);
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            int cell = held.cell(competency);
            int low = Credit.points(1, cell);
            if (low != 0) {
                add(
                        page.column(competency, 1),
                        low,
                        page.column(competency, 2),
                        Credit.points(2, cell),
                        page.column(competency, Rules.HIGHEST_LEVEL),
                        Credit.points(Rules.HIGHEST_LEVEL, cell));
            }
        }
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
