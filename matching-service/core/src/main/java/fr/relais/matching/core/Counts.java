package fr.relais.matching.core;

/** Counts the answers of one scan. */
final class Counts {
    private int evaluated;
    private int eligible;
    private int unknown;

    void count(Answer eligibility) {
        evaluated++;
        switch (eligibility) {
            case YES -> eligible++;
            case UNKNOWN -> unknown++;
            case NO -> {}
        }
    }

    /**
     * Many at once.
     *
     * @param open those whose answer is not NO
     */
    void add(int looked, int sure, int open) {
        evaluated += looked;
        eligible += sure;
        unknown += open - sure;
    }

    void add(Counts other) {
        evaluated += other.evaluated;
        eligible += other.eligible;
        unknown += other.unknown;
    }

    Ranking with(BestFirst best) {
        return new Ranking(best.drain(), evaluated, eligible, unknown);
    }
}
