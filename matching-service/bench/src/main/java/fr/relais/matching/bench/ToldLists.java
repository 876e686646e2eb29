package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Shortlisted;
import fr.relais.matching.core.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The shortlists of some offers as an index told them, to be compared with rankings from scratch. */
final class ToldLists {
    private static final int SHOWN = 100;
    private static final int SAMPLE = 64;
    /** Of them, those that are ranked by looking at everybody, one by one. */
    private static final int ONE_BY_ONE = 3;

    private final MatchingIndex index;
    private final List<Offer> sample;
    private final Map<UUID, List<UUID>> told = new HashMap<>();

    ToldLists(MatchingIndex index, List<Offer> offers) {
        this.index = index;
        int count = Math.min(SAMPLE, offers.size());
        this.sample = IntStream.range(0, count)
                .mapToObj(i -> offers.get((int) ((long) i * offers.size() / count)))
                .toList();
    }

    /** How many lists changed since the last time. */
    int take() {
        int count = 0;
        do {
            count += takeSome();
        } while (index.isBehind());
        return count;
    }

    private int takeSome() {
        Map<UUID, List<Shortlisted>> changed = index.takeChangedShortlists();
        for (Offer offer : sample) {
            List<Shortlisted> list = changed.get(offer.id());
            if (list != null) {
                told.put(offer.id(), list.stream().map(Shortlisted::candidateId).toList());
            }
        }
        return changed.size();
    }

    /**
     * Takes what changed and compares.
     *
     * @param people that must be in the index
     * @throws IllegalStateException when a list is not the ranking
     */
    void requireExact(Iterable<Candidate> people) {
        take();
        for (int i = 0; i < sample.size(); i++) {
            Offer offer = sample.get(i);
            List<UUID> list = told.getOrDefault(offer.id(), List.of());
            require(offer, list, index.snapshot().candidatesOf(offer, SHOWN).first());
            if (i < ONE_BY_ONE) {
                require(offer, list, Snapshot.candidatesOf(offer, people, SHOWN).first());
            }
        }
    }

    private static void require(Offer offer, List<UUID> list, List<UUID> ranking) {
        if (!list.equals(ranking)) {
            throw new IllegalStateException("the shortlist of offer " + offer.id() + " is not its ranking: "
                    + list.size() + " told, " + ranking.size() + " ranked");
        }
    }
}
