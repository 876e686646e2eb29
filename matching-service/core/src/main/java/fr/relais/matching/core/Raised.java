package fr.relais.matching.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What one level of one competency does, gathered offer by offer. For one thread. */
final class Raised {
    private final Candidate candidate;
    private final int competency;
    private final int level;
    private int eligible;
    /** The best of those that are not among the first as things are. */
    private final BestFirst comers = new BestFirst(Openings.FIRST);
    /** Of them, those that become eligible too. */
    private final Set<UUID> alsoEligible = new HashSet<>();

    Raised(Candidate candidate, int competency, int level) {
        this.candidate = candidate;
        this.competency = competency;
        this.level = level;
    }

    /** So many offers more become eligible. */
    void eligible(int more) {
        eligible += more;
    }

    /**
     * One that may come among the first.
     *
     * @param key of its place then
     * @param becomesEligible whether it is not eligible now, and then is
     */
    void comes(OfferScorer scorer, int key, boolean becomesEligible) {
        if (comers.isFull() && key < comers.lastKey()) {
            return;
        }
        comers.add(key, scorer.fair(candidate), scorer.id());
        if (becomesEligible) {
            alsoEligible.add(scorer.id());
        }
    }

    /** @param first of the list as things are */
    Opening opening(List<Reached> first) {
        Held then = Openings.with(candidate.held(), competency, level);
        BestFirst list = new BestFirst(Openings.FIRST);
        Set<UUID> known = new HashSet<>();
        for (Reached offer : first) {
            list.add(offer.key(then), offer.scorer().fair(candidate), offer.id());
            known.add(offer.id());
        }
        comers.addTo(list);
        int entering = 0;
        int both = 0;
        for (UUID id : list.drain()) {
            entering += known.contains(id) ? 0 : 1;
            both += !known.contains(id) && alsoEligible.contains(id) ? 1 : 0;
        }
        return new Opening(competency, level, eligible, entering, eligible + entering - both);
    }
}
