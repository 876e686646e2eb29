package fr.relais.matching.ranking;

import fr.relais.matching.core.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The part of a ranking that one page shows.
 *
 * @param rows with their true ranks, which have gaps when some are not the caller's to see
 * @param last rank that this page reaches to
 * @param more whether there is anything for the caller after it
 */
record Slice<T>(Ranking<T> ranking, List<Row<T>> rows, int last, boolean more) {
    /** One pair with its rank, from 1. */
    record Row<T>(int rank, T subject) {}

    /** Where nearly all rows are shown, only as deep as the page needs. */
    static <T> Slice<T> ofAll(IntFunction<Ranking<T>> ranked, Predicate<T> stillThere, int after, int limit) {
        int last = (int) Math.min((long) after + limit, Integer.MAX_VALUE);
        Ranking<T> ranking = ranked.apply(last);
        List<Row<T>> rows = new ArrayList<>();
        for (int i = after; i < ranking.first().size(); i++) {
            if (stillThere.test(ranking.first().get(i))) {
                rows.add(new Row<>(i + 1, ranking.first().get(i)));
            }
        }
        return new Slice<>(ranking, rows, last, ranking.ranked() > last);
    }

    /** Where few rows may be shown, out of the whole order. */
    static <T> Slice<T> ofSome(IntFunction<Ranking<T>> ranked, Predicate<T> visible, int after, int limit) {
        Ranking<T> ranking = ranked.apply(Integer.MAX_VALUE);
        List<Row<T>> rows = new ArrayList<>();
        for (int i = after; i < ranking.first().size(); i++) {
            if (!visible.test(ranking.first().get(i))) {
                continue;
            }
            if (rows.size() == limit) {
                return new Slice<>(ranking, rows, rows.getLast().rank(), true);
            }
            rows.add(new Row<>(i + 1, ranking.first().get(i)));
        }
        return new Slice<>(ranking, rows, ranking.ranked(), false);
    }
}
