package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Exigence;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The best scan of offers one by one known to us, as a peer: two bytes a requirement (what is asked, its weight) one after the
 * other, a table of points for what the candidate holds, and a buffer with a threshold. No conditions: whether a required
 * competency is held makes an offer sure or not, and nobody states an occupation.
 */
final class PackedOffers {
    private static final int FULL = 20;
    private static final int SCALE = 10_000;
    private static final int UNMET = 1 << 20;

    /** Competency and level; negative when required. */
    private final byte[] asked;

    private final byte[] weights;
    private final int[] ends;
    private final int[] most;
    private final UUID[] ids;
    private long[] buffer = new long[400];
    private int size;
    private int threshold;
    private int leastFit;

    PackedOffers(List<Offer> offers) {
        int rows =
                offers.stream().mapToInt(offer -> offer.requirements().size()).sum();
        asked = new byte[rows];
        weights = new byte[rows];
        ends = new int[offers.size()];
        most = new int[offers.size()];
        ids = new UUID[offers.size()];
        int at = 0;
        for (int i = 0; i < ids.length; i++) {
            ids[i] = offers.get(i).id();
            for (Requirement row : offers.get(i).requirements()) {
                boolean required = row.exigence() == Exigence.E;
                int what = row.competency() * 3 + row.level() - 1;
                asked[at] = (byte) (required ? -1 - what : what);
                weights[at] = (byte) (row.weight() * (required ? 3 : 1));
                most[i] += weights[at++] * FULL;
            }
            ends[i] = at;
        }
    }

    /** The first offers of a candidate. */
    List<UUID> top(Candidate candidate, int depth) {
        int[] points = points(candidate);
        size = 0;
        threshold = 0;
        leastFit = 0;
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            int credit = 0;
            for (; at < ends[i]; at++) {
                credit += points[asked[at] + 90] * weights[at];
            }
            int fit = SCALE * (credit & (UNMET - 1)) / most[i];
            if (fit >= leastFit) {
                keep(key(fit, credit < UNMET), i, depth);
            }
        }
        prune(depth);
        return ordered(candidate, depth);
    }

    /** By what is asked: from 90 on the points, below it the same for what is required, with a mark where the level is not held. */
    private static int[] points(Candidate candidate) {
        int[] points = new int[180];
        for (int what = 0; what < 90; what++) {
            int level = candidate.held().level(what / 3);
            int grade = (int) (candidate.held().grades() >>> (what / 3 * 2)) & 3;
            int credit = level == 0 ? 0 : ScalarRows.HELD[what % 3][level] + ScalarRows.VOUCHED[grade];
            points[90 + what] = credit;
            points[89 - what] = level > what % 3 ? credit : credit + UNMET;
        }
        return points;
    }

    private static int mutual(int fit) {
        return 2 * fit * SCALE / (fit + SCALE);
    }

    private static int key(int fit, boolean sure) {
        return ((mutual(fit) * (sure ? 4 : 3)) << 15) | (sure ? 1 << 14 : 0) | fit;
    }

    private void keep(int key, int offer, int depth) {
        if (size == buffer.length) {
            prune(depth);
            buffer = size * 2 > buffer.length ? Arrays.copyOf(buffer, 2 * buffer.length) : buffer;
        }
        if (key >= threshold) {
            buffer[size++] = ((long) key << Integer.SIZE) | offer;
        }
    }

    private void prune(int depth) {
        Arrays.sort(buffer, 0, size);
        threshold = size < depth ? 0 : (int) (buffer[size - depth] >>> Integer.SIZE);
        while (4 * mutual(leastFit) < threshold >>> 15) {
            leastFit++;
        }
        int first = 0;
        while (first < size && buffer[first] >>> Integer.SIZE < threshold) {
            first++;
        }
        System.arraycopy(buffer, first, buffer, 0, size - first);
        size -= first;
    }

    private record Placed(int key, long fair, UUID id) {}

    private List<UUID> ordered(Candidate candidate, int depth) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            UUID id = ids[(int) buffer[i]];
            placed.add(new Placed((int) (buffer[i] >>> Integer.SIZE), FairOrder.hash(id, candidate.id()), id));
        }
        placed.sort(Comparator.comparingInt(Placed::key).reversed().thenComparing(Placed::fair, Long::compareUnsigned));
        return placed.stream().limit(depth).map(Placed::id).toList();
    }
}
