package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Exigence;
import fr.relais.matching.core.Held;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The best one-by-one scan known to us, as a peer: 16 bytes a candidate, four bits a competency (level, grade). An offer's
 * competencies are gathered by two {@code Long.compress} and looked up in tables of 4 096 sums; a buffer with a threshold
 * keeps the best. No conditions: competencies alone decide.
 */
final class ScalarRows {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int PER_WORD = 15;
    /** Points of the level held, by required level. */
    static final int[][] HELD = {{0, 14, 14, 14}, {0, 7, 14, 14}, {0, 4, 9, 14}};
    /** Points of the grade. */
    static final int[] VOUCHED = {0, 3, 5, 6};

    private final long[] low;
    private final long[] high;
    private final UUID[] ids;

    ScalarRows(People people) {
        low = new long[people.size()];
        high = new long[people.size()];
        ids = new UUID[people.size()];
        int i = 0;
        for (Candidate candidate : people) {
            low[i] = lowCells(candidate.held());
            high[i] = highCells(candidate.held());
            ids[i++] = candidate.id();
        }
    }

    /** Four bits a competency: the first fifteen of what a candidate holds. */
    static long lowCells(Held held) {
        return cells(held.levels(), held.grades());
    }

    /** The other fifteen. */
    static long highCells(Held held) {
        return cells(held.levels() >>> (2 * PER_WORD), held.grades() >>> (2 * PER_WORD));
    }

    private static long cells(long levels, long grades) {
        return Long.expand(levels & 0x3fff_ffffL, 0x3333_3333_3333_3333L)
                | Long.expand(grades & 0x3fff_ffffL, 0xcccc_cccc_cccc_ccccL);
    }

    /** Tables of one offer. */
    static final class Query {
        private final Offer offer;
        private final long maskLow;
        private final long maskHigh;
        private final int[][] tablesLow;
        private final int[][] tablesHigh;

        Query(Offer offer) {
            this.offer = offer;
            List<Requirement> sorted = offer.requirements().stream()
                    .sorted(Comparator.comparingInt(Requirement::competency))
                    .toList();
            List<Requirement> first =
                    sorted.stream().filter(r -> r.competency() < PER_WORD).toList();
            List<Requirement> rest =
                    sorted.stream().filter(r -> r.competency() >= PER_WORD).toList();
            maskLow = mask(first, 0);
            maskHigh = mask(rest, PER_WORD);
            tablesLow = tables(first);
            tablesHigh = tables(rest);
        }

        /** Σ credit of one row. */
        int credit(long lowCells, long highCells) {
            return sum(tablesLow, Long.compress(lowCells, maskLow))
                    + sum(tablesHigh, Long.compress(highCells, maskHigh));
        }

        private static long mask(List<Requirement> rows, int from) {
            long mask = 0;
            for (Requirement row : rows) {
                mask |= 15L << (4 * (row.competency() - from));
            }
            return mask;
        }

        private static int[][] tables(List<Requirement> rows) {
            int perTable = CHUNK_BITS / 4;
            int[][] tables = new int[(rows.size() + perTable - 1) / perTable][CHUNK];
            for (int i = 0; i < rows.size(); i++) {
                for (int cells = 0; cells < CHUNK; cells++) {
                    tables[i / perTable][cells] +=
                            ScalarRows.credit(rows.get(i), (cells >>> (4 * (i % perTable))) & 15);
                }
            }
            return tables;
        }
    }

    static int credit(Requirement row, int cell) {
        int level = cell & 3;
        int points = level == 0 ? 0 : HELD[row.level() - 1][level] + VOUCHED[cell >>> 2];
        return points * row.weight() * (row.exigence() == Exigence.E ? 3 : 1);
    }

    /** The ids of the first {@code depth} of the exact order. */
    List<UUID> rank(Query query, int depth) {
        Buffer buffer = buffer(query, depth);
        for (int i = 0; i < low.length; i++) {
            buffer.consider(i);
        }
        return buffer.drain();
    }

    Buffer buffer(Query query, int depth) {
        return new Buffer(query, depth);
    }

    private static int sum(int[][] tables, long gathered) {
        int sum = 0;
        long left = gathered;
        for (int[] table : tables) {
            sum += table[(int) left & (CHUNK - 1)];
            left >>>= CHUNK_BITS;
        }
        return sum;
    }

    private int cell(int row, int competency) {
        long word = competency < PER_WORD ? low[row] : high[row];
        return (int) (word >>> (4 * (competency % PER_WORD))) & 15;
    }

    /** Keeps up to four times the depth, then prunes by sorting. */
    final class Buffer {
        private final Query query;
        private final Offer offer;
        private final int depth;
        private final List<Entry> entries = new ArrayList<>();
        private int threshold;

        private record Entry(long key, long fair, UUID id) {}

        private Buffer(Query query, int depth) {
            this.query = query;
            this.offer = query.offer;
            this.depth = depth;
        }

        void consider(int row) {
            int credit = query.credit(low[row], high[row]);
            if (credit * 4 >= threshold) {
                add(row, credit);
            }
        }

        private void add(int row, int credit) {
            boolean sure = true;
            int stated = 0;
            for (Requirement requirement : offer.requirements()) {
                int cell = cell(row, requirement.competency());
                stated += cell == 0 ? 0 : 1;
                sure &= requirement.exigence() == Exigence.S || (cell & 3) >= requirement.level();
            }
            int weighted = credit * (sure ? 4 : 3);
            if (weighted >= threshold) {
                int completeness = 100 * stated / offer.requirements().size();
                long key = (long) weighted << 8 | (sure ? 128 : 0) | completeness;
                entries.add(new Entry(key, FairOrder.hash(offer.id(), ids[row]), ids[row]));
                if (entries.size() == 4 * depth) {
                    prune();
                    threshold = (int) (entries.getLast().key >>> 8);
                }
            }
        }

        private void prune() {
            entries.sort(Comparator.comparingLong((Entry e) -> -e.key)
                    .thenComparing((a, b) -> Long.compareUnsigned(a.fair, b.fair))
                    .thenComparing(e -> e.id.toString()));
            while (entries.size() > depth) {
                entries.removeLast();
            }
        }

        List<UUID> drain() {
            prune();
            return entries.stream().map(Entry::id).toList();
        }
    }
}
