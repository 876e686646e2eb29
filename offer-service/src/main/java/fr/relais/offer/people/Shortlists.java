package fr.relais.offer.people;

import fr.relais.events.ShortlistState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The first candidates of each published offer, best first: 1.6 kB an offer at most. */
@ApplicationScoped
public class Shortlists {
    private final Map<UUID, Ranking> offers = new ConcurrentHashMap<>();

    /**
     * The first candidates of an offer.
     *
     * @param version of the shortlist; 0 when none is known
     * @param candidates best first
     */
    public record Ranking(long version, List<UUID> candidates) {
        public Ranking {
            candidates = List.copyOf(candidates);
        }

        /** Ranks from 1. */
        public Map<UUID, Integer> ranks() {
            var ranks = HashMap.<UUID, Integer>newHashMap(candidates.size());
            candidates.forEach(candidate -> ranks.put(candidate, ranks.size() + 1));
            return ranks;
        }
    }

    private static final Ranking NONE = new Ranking(0, List.of());

    public Ranking of(UUID offer) {
        return offers.getOrDefault(offer, NONE);
    }

    /** Those of them who stand on any shortlist. Linear in all shortlists. */
    public Set<UUID> onAny(Collection<UUID> candidates) {
        var asked = Set.copyOf(candidates);
        var found = new HashSet<UUID>();
        offers.values()
                .forEach(ranking ->
                        ranking.candidates.stream().filter(asked::contains).forEach(found::add));
        return found;
    }

    void put(ShortlistState state, long version) {
        put(
                state.offerId(),
                new Ranking(
                        version,
                        state.candidates().stream()
                                .map(ShortlistState.Entry::candidateId)
                                .toList()));
    }

    /** Of an offer that is not published any more only the version stays. */
    void remove(UUID offer, long version) {
        put(offer, new Ranking(version, List.of()));
    }

    private void put(UUID offer, Ranking news) {
        offers.merge(offer, news, (held, next) -> next.version > held.version ? next : held);
    }
}
