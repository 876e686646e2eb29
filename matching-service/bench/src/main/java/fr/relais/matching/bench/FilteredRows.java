package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** {@link ScalarRows} with the conditions of {@link World} tested row by row before the credit: all pairs, one by one. */
final class FilteredRows {
    private final ScalarRows rows;
    private final long[] accepted;
    private final long[] acceptedToo;
    private final int[] wishes;
    private final int[] days;

    FilteredRows(People people) {
        rows = new ScalarRows(people);
        accepted = new long[people.size()];
        acceptedToo = new long[people.size()];
        wishes = new int[people.size()];
        days = new int[people.size()];
        int i = 0;
        for (Candidate candidate : people) {
            accepted[i] = bits(candidate, 0);
            acceptedToo[i] = bits(candidate, Long.SIZE);
            wishes[i] = wishes(candidate.wishes());
            days[i++] = candidate.wishes().availableFrom();
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

    /** The ids of the first {@code depth} of the exact order. */
    List<UUID> rank(Query query, int depth) {
        ScalarRows.Buffer first = rows.buffer(query.credit, depth);
        long[] places = query.departement < Long.SIZE ? accepted : acceptedToo;
        for (int i = 0; i < days.length; i++) {
            boolean open = (places[i] >>> query.departement & 1) != 0
                    && (wishes[i] & query.wish) == query.wish
                    && days[i] <= query.start;
            if (open) {
                first.consider(i);
            }
        }
        return first.drain();
    }
}
