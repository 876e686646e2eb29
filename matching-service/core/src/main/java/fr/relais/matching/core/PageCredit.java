package fr.relais.matching.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The credit of one candidate for all offers of a page: for each competency held, the column of the level, and where there is
 * evidence the column of weights times the points of its grade. Two bytes an offer and column, sixteen or more at a time.
 */
final class PageCredit {
    /** One for each level, and the weights. */
    private static final int OF_ONE = Rules.HIGHEST_LEVEL + 1;

    static final int COLUMNS = Rules.COMPETENCIES * OF_ONE;
    private static final int AT_A_TIME = 4;
    private static final short[] NOTHING = new short[OfferPage.MOST];

    private final short[] sums = new short[OfferPage.MOST];
    private final short[][] columns = new short[2 * Rules.COMPETENCIES + AT_A_TIME][];
    private final int[] times = new int[2 * Rules.COMPETENCIES + AT_A_TIME];
    private int count;

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

    /** How often a weight counts for the evidence. */
    static int vouched(Held held, int competency) {
        return Credit.points(1, held.cell(competency)) - Credit.points(1, held.level(competency));
    }

    /** The credit by slot; valid until the next call. */
    short[] sum(OfferPage page, Held held) {
        count = 0;
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            int level = held.level(competency);
            if (level > 0) {
                take(page.column(ofLevel(competency, level)), 1);
                int vouched = vouched(held, competency);
                if (vouched > 0) {
                    take(page.column(ofWeight(competency)), vouched);
                }
            }
        }
        Arrays.fill(columns, count, count + AT_A_TIME, NOTHING);
        Arrays.fill(sums, 0, page.room(), (short) 0);
        for (int at = 0; at < count; at += AT_A_TIME) {
            add(at, page.room());
        }
        return sums;
    }

    private void take(short @Nullable [] column, int factor) {
        if (column != null) {
            columns[count] = column;
            times[count++] = factor;
        }
    }

    private void add(int at, int room) {
        short[] a = columns[at];
        short[] b = columns[at + 1];
        short[] c = columns[at + 2];
        short[] d = columns[at + 3];
        int timesA = times[at];
        int timesB = times[at + 1];
        int timesC = times[at + 2];
        int timesD = times[at + 3];
        for (int i = 0; i < room; i++) {
            sums[i] = (short) (sums[i] + a[i] * timesA + b[i] * timesB + c[i] * timesC + d[i] * timesD);
        }
    }
}
