package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import java.util.List;

/** Everybody comes at once to an index that has only offers. */
final class Burst {
    private final List<Candidate> people;
    private final MatchingIndex index =
            MatchingIndex.withShortlists(Runtime.getRuntime().availableProcessors());
    private final ToldLists lists;

    Burst(List<Candidate> people, List<Offer> offers) {
        this.people = people;
        lists = new ToldLists(index, offers);
        offers.forEach(offer -> index.put(offer, 1));
        lists.take();
    }

    /** Shortlists follow each. How many were told at the end. */
    int oneByOne() {
        index.expect(0);
        people.forEach(candidate -> index.put(candidate, 1));
        return lists.take();
    }

    /** All offers are ranked when everybody is there. How many shortlists were told. */
    int batch() {
        index.expect(Integer.MAX_VALUE);
        people.forEach(candidate -> index.put(candidate, 1));
        return lists.take();
    }

    /** @throws IllegalStateException when a sampled shortlist is not its ranking */
    void requireExact() {
        lists.requireExact(people);
    }
}
