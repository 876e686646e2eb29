package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Requirement;

/** The floor: adding up the words of the planes an offer needs, five a competency, and nothing else. */
final class SumPlanes {
    private static final int WORDS = 126;
    private static final int FACTS = 5;

    private final long[][][] blocks;

    SumPlanes(People people) {
        int perBlock = WORDS * Long.SIZE;
        blocks = new long[(people.size() + perBlock - 1) / perBlock][30 * FACTS][WORDS];
        int i = 0;
        for (Candidate candidate : people) {
            for (int competency = 0; competency < 30; competency++) {
                set(i, competency, candidate);
            }
            i++;
        }
    }

    private void set(int i, int competency, Candidate candidate) {
        int level = candidate.held().level(competency);
        int grade = (int) (candidate.held().grades() >>> (2 * competency)) & 3;
        boolean[] facts = {level > 0, level > 1, level > 2, level > 0 && grade > 1, level > 0 && (grade & 1) != 0};
        int at = i % (WORDS * Long.SIZE);
        for (int fact = 0; fact < FACTS; fact++) {
            if (facts[fact]) {
                blocks[i / (WORDS * Long.SIZE)][competency * FACTS + fact][at >>> 6] |= 1L << at;
            }
        }
    }

    long sum(Offer offer) {
        long sum = 0;
        for (long[][] block : blocks) {
            for (Requirement row : offer.requirements()) {
                for (int fact = 0; fact < FACTS; fact++) {
                    sum += sum(block[row.competency() * FACTS + fact]);
                }
            }
        }
        return sum;
    }

    private static long sum(long[] plane) {
        long sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += plane[i];
        }
        return sum;
    }
}
