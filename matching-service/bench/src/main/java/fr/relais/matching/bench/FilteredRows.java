package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import java.util.List;
import java.util.stream.IntStream;

/** {@link ScalarRows} with the conditions of {@link World} tested row by row before the credit: all pairs, one by one. */
final class FilteredRows {
    private final long[] low;
    private final long[] high;
    private final long[] accepted;
    private final long[] acceptedToo;
    private final int[] wishes;
    private final int[] days;

    FilteredRows(List<Candidate> candidates) {
        int size = candidates.size();
        low = new long[size];
        high = new long[size];
        accepted = new long[size];
        acceptedToo = new long[size];
        wishes = new int[size];
        days = new int[size];
        for (int i = 0; i < size; i++) {
            Candidate candidate = candidates.get(i);
            low[i] = ScalarRows.lowCells(candidate.held());
            high[i] = ScalarRows.highCells(candidate.held());
            accepted[i] = bits(candidate, 0);
            acceptedToo[i] = bits(candidate, Long.SIZE);
            wishes[i] = wishes(candidate.wishes());
            days[i] = candidate.wishes().availableFrom();
        }
    }

    private static long bits(Candidate candidate, int from) {
        return IntStream.range(from, from + Long.SIZE)
                .filter(candidate.reach().departements()::contains)
                .mapToLong(departement -> 1L << departement)
                .reduce(0, (a, b) -> a | b);
    }

    /** Contract types in the low byte, working times in the next; no wish is every wish. */
    private static int wishes(Candidate.Wishes wishes) {
        int contracts = IntStream.range(0, 8)
                .filter(type -> wishes.contractTypes().isEmpty()
                        || wishes.contractTypes().contains(type))
                .map(type -> 1 << type)
                .sum();
        int times = IntStream.range(0, 8)
                .filter(time ->
                        wishes.workingTimes().isEmpty() || wishes.workingTimes().contains(time))
                .map(time -> 1 << time)
                .sum();
        return contracts | times << 8;
    }

    /** One offer. */
    static final class Query {
        private final ScalarRows.Query credit;
        private final int departement;
        private final int wish;
        private final int start;

        Query(Offer offer) {
            credit = new ScalarRows.Query(offer);
            departement = offer.site().departement();
            wish = 1 << offer.terms().contractType() | 1 << (8 + offer.terms().workingTime());
            start = offer.terms().startDate();
        }
    }

    /** Credits of the first. */
    int[] rank(Query query, int depth) {
        TopCredits top = new TopCredits(depth);
        long[] places = query.departement < Long.SIZE ? accepted : acceptedToo;
        for (int i = 0; i < low.length; i++) {
            boolean open = (places[i] >>> query.departement & 1) != 0
                    && (wishes[i] & query.wish) == query.wish
                    && days[i] <= query.start;
            if (open) {
                top.offer(query.credit.credit(low[i], high[i]));
            }
        }
        return top.drain();
    }
}
