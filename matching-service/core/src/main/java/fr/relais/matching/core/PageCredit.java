package fr.relais.matching.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The credit of one candidate for all offers of a page: for each competency held, the column of the level, and where there is
 * evidence the column of weights times the points of its grade. Two bytes an offer and column, in {@link Lanes}. For one thread.
 */
final class PageCredit {
    /** One for each level, and the weights. */
    private static final int OF_ONE = Rules.HIGHEST_LEVEL + 1;

    static final int COLUMNS = Rules.COMPETENCIES * OF_ONE;
    private static final int AT_A_TIME = 4;
    private static final long[] NOTHING = new long[OfferPage.MOST / Lanes.COUNT];
    /** The points of a grade as two powers of two: 3, 5 and 6. */
    private static final int[][] SHIFTS = {{}, {0, 1}, {0, 2}, {1, 2}};

    private final long[] sums = new long[OfferPage.MOST / Lanes.COUNT];
    private final long[][] columns = new long[Rules.COMPETENCIES + AT_A_TIME][];

    /** Takes what an offer writes in a column. */
    interface Cell {
        void is(int column, int value);
    }

    static void forEach(Requirement row, Cell cell) {
        for (int level = 1; level <= Rules.HIGHEST_LEVEL; level++) {
            cell.is(ofLevel(row.competency(), level), Credit.points(row.level(), level) * row.effectiveWeight());
        }
        cell.is(ofWeight(row.competency()), row.effectiveWeight());
    }

    /** The column of the points of a level, times the weight. */
    static int ofLevel(int competency, int level) {
        return competency * OF_ONE + level - 1;
    }

    /** The column of the weights. */
    static int ofWeight(int competency) {
        return competency * OF_ONE + Rules.HIGHEST_LEVEL;
    }

    /** The credit by slot, in {@link Lanes}; valid until the next call. */
    long[] sum(OfferPage page, Held held) {
        int words = page.room() / Lanes.COUNT;
        Arrays.fill(sums, 0, words, 0L);
        int count = 0;
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            int level = held.level(competency);
            long[] points = level == 0 ? null : page.column(ofLevel(competency, level));
            if (points != null) {
                columns[count++] = points;
                vouch(page.column(ofWeight(competency)), SHIFTS[held.cell(competency) >>> 2], words);
            }
        }
        Arrays.fill(columns, count, count + AT_A_TIME, NOTHING);
        for (int at = 0; at < count; at += AT_A_TIME) {
            add(columns[at], columns[at + 1], columns[at + 2], columns[at + 3], words);
        }
        return sums;
    }

    private void vouch(long @Nullable [] weights, int[] shifts, int words) {
        if (weights == null || shifts.length == 0) {
            return;
        }
        int low = shifts[0];
        int high = shifts[1];
        for (int i = 0; i < words; i++) {
            sums[i] += (weights[i] << low) + (weights[i] << high);
        }
    }

    private void add(long[] a, long[] b, long[] c, long[] d, int words) {
        for (int i = 0; i < words; i++) {
            sums[i] += a[i] + b[i] + c[i] + d[i];
        }
    }
}
