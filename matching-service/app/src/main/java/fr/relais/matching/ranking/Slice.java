package fr.relais.matching.ranking;

import fr.relais.matching.core.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The part of a ranking that one page shows.
 *
 * @param rows with their true ranks, which have gaps when some are not the caller's to see
 * @param last rank that this page reaches to
 * @param more whether there is anything for the caller after it
 */
record Slice<T>(Ranking ranking, List<Row<T>> rows, int last, boolean more) {
    /** One pair with its rank, from 1. */
    record Row<T>(int rank, T subject) {}

    /** Where nearly all rows are shown, only as deep as the page needs. */
    static <T> Slice<T> ofAll(
            IntFunction<Ranking> ranked, Function<UUID, Optional<T>> stillThere, int after, int limit) {
        int last = (int) Math.min((long) after + limit, Integer.MAX_VALUE);
        Ranking ranking = ranked.apply(last);
        List<Row<T>> rows = new ArrayList<>();
        for (int i = after; i < ranking.first().size(); i++) {
            int rank = i + 1;
            stillThere.apply(ranking.first().get(i)).ifPresent(subject -> rows.add(new Row<>(rank, subject)));
        }
        return new Slice<>(ranking, rows, last, ranking.ranked() > last);
    }

    /** Where few rows may be shown, out of the whole order. */
    static <T> Slice<T> ofSome(
            IntFunction<Ranking> ranked,
            Predicate<UUID> visible,
            Function<UUID, Optional<T>> stillThere,
            int after,
            int limit) {
        Ranking ranking = ranked.apply(Integer.MAX_VALUE);
        List<Row<T>> rows = new ArrayList<>();
        for (int i = after; i < ranking.first().size(); i++) {
            UUID id = ranking.first().get(i);
            Optional<T> subject = visible.test(id) ? stillThere.apply(id) : Optional.empty();
            if (subject.isPresent() && rows.size() == limit) {
                return new Slice<>(ranking, rows, rows.getLast().rank(), true);
            }
            if (subject.isPresent()) {
                rows.add(new Row<>(i + 1, subject.get()));
            }
        }
        return new Slice<>(ranking, rows, ranking.ranked(), false);
    }
}
