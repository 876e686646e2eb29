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

    <T extends Identified> Ranking<T> with(BestFirst<T> best) {
        return new Ranking<>(best.drain(), evaluated, eligible, unknown);
    }
}
