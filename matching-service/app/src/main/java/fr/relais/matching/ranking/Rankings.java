package fr.relais.matching.ranking;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Ranking;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.decision.DecidedPairs;
import fr.relais.matching.decision.Marks;
import fr.relais.matching.index.LiveIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Computes pages of rankings. Nobody who has left since a page's state was taken is shown any more. */
@ApplicationScoped
class Rankings {
    private final LiveIndex index;
    private final Moments moments;
    private final FirstPages firstPages;
    private final DecidedPairs decided;

    Rankings(LiveIndex index, Moments moments, FirstPages firstPages, DecidedPairs decided) {
        this.index = index;
        this.moments = moments;
        this.firstPages = firstPages;
        this.decided = decided;
    }

    boolean isPublished(UUID offer) {
        return index.snapshot().offer(offer).isPresent();
    }

    boolean isKnown(UUID candidate) {
        return index.snapshot().candidate(candidate).isPresent();
    }

    /** A page of the candidates of a published offer; problems 400, 404 and 410. */
    RankedCandidates candidatesOf(UUID offerId, Rows rows, PageRequest page) {
        String list = "candidates-of-" + offerId;
        int limit = page.limit();
        Position from = Position.read(list, page.cursor(), moments);
        Offer offer = from.moment().snapshot().offer(offerId).orElseThrow(() -> Problems.notFound("offer"));
        return rows.all() && from.after() == 0
                ? firstPage(list, offer, from, limit)
                : page(list, offer, from, limit, rows);
    }

    private RankedCandidates firstPage(String list, Offer offer, Position from, int limit) {
        Snapshot snapshot = from.moment().snapshot();
        FirstPages.Page page =
                firstPages.of(from.moment(), offer, limit, () -> everybody(snapshot, offer, 0, limit), decided::mark);
        String next = page.more() ? from.next(list, limit, moments) : null;
        return RankedCandidates.of(from.moment(), offer, page.counts(snapshot), page.items(), next);
    }

    private static Slice<Candidate> everybody(Snapshot snapshot, Offer offer, int after, int limit) {
        return Slice.ofAll(depth -> snapshot.candidatesFor(offer, depth), snapshot::candidate, after, limit);
    }

    private RankedCandidates page(String list, Offer offer, Position from, int limit, Rows rows) {
        Snapshot snapshot = from.moment().snapshot();
        return answer(
                list,
                offer,
                from,
                slice(depth -> snapshot.candidatesFor(offer, depth), from, limit, rows),
                decided::mark);
    }

    /** A page of the candidates of the index for an offer that is not there, on which nobody decides. */
    RankedCandidates simulated(String list, Offer offer, Position from, int limit, Rows rows) {
        Snapshot snapshot = from.moment().snapshot();
        Slice<Candidate> slice = slice(depth -> snapshot.candidatesOf(offer, depth), from, limit, rows);
        return answer(list, offer, from, slice, Marks.NONE);
    }

    private static Slice<Candidate> slice(IntFunction<Ranking> ranked, Position from, int limit, Rows rows) {
        Snapshot snapshot = from.moment().snapshot();
        return rows.all()
                ? Slice.ofAll(ranked, snapshot::candidate, from.after(), limit)
                : Slice.ofSome(ranked, rows.visible(), snapshot::candidate, from.after(), limit);
    }

    /** A page of candidates that are not in the index. */
    RankedCandidates page(String list, Offer offer, Position from, int limit, Collection<Candidate> candidates) {
        Map<UUID, Candidate> byId = candidates.stream().collect(toMap(Candidate::id, identity()));
        IntFunction<Ranking> ranked = depth -> Snapshot.candidatesOf(offer, candidates, depth);
        Slice<Candidate> slice = Slice.ofAll(ranked, id -> Optional.ofNullable(byId.get(id)), from.after(), limit);
        return answer(list, offer, from, slice, Marks.NONE);
    }

    private RankedCandidates answer(String list, Offer offer, Position from, Slice<Candidate> slice, Marks marks) {
        Moment moment = from.moment();
        return RankedCandidates.of(
                moment,
                offer,
                slice.ranking(),
                RankedCandidates.items(moment, offer, slice, marks),
                next(list, from, slice));
    }

    /** A page of the offers of a candidate; problems 400, 404 and 410. */
    RankedOffers offersOf(UUID candidateId, PageRequest page) {
        String list = "offers-of-" + candidateId;
        int limit = page.limit();
        Position from = Position.read(list, page.cursor(), moments);
        Snapshot snapshot = from.moment().snapshot();
        Candidate candidate = snapshot.candidate(candidateId).orElseThrow(() -> Problems.notFound("candidate"));
        Slice<Offer> slice =
                Slice.ofAll(depth -> snapshot.offersFor(candidate, depth), snapshot::offer, from.after(), limit);
        return RankedOffers.of(from.moment(), candidate, slice, decided::mark, next(list, from, slice));
    }

    private @Nullable String next(String list, Position from, Slice<?> slice) {
        return slice.more() ? from.next(list, slice.last(), moments) : null;
    }
}
