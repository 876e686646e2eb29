package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What each level of each competency would change in a candidate's list, exactly, without ranking anew for each.
 *
 * <p>Idea: more of a competency never lowers a place. So whoever does not ask for it and is not among the first stays out, and
 * the first of the changed list are among the first of now and those that ask for it. Each offer in reach is therefore
 * looked at once a requirement and level, about 20 times; of those whose place comes before the last of the first only
 * twenty are kept, and put beside the first of now, as they would stand then.
 *
 * <p>Cost: one pass of {@link OfferScan} without its shortcuts, then some ten nanoseconds an offer, requirement and level. For
 * one thread.
 */
final class OpeningScan {
    private static final int LEVELS = Rules.HIGHEST_LEVEL;

    private final Candidate candidate;
    private final Held held;
    private final OfferPages pages;
    private final Bridges bridges;
    private final Set<UUID> out;
    private final CandidateFilter reach;
    private final PageCredit credit = new PageCredit();
    private final List<Reached> inReach = new ArrayList<>();
    private final short[] interests;
    private final Then[] then = new Then[Rules.COMPETENCIES * LEVELS];

    /** One level of one competency. */
    private static final class Then {
        private final int cell;
        private int eligible;
        private final BestFirst comers = new BestFirst(Openings.FIRST);
        private final Map<UUID, Reached> byId = new HashMap<>();

        Then(int cell) {
            this.cell = cell;
        }
    }

    private OpeningScan(Candidate candidate, OfferPages pages, Bridges bridges, Set<UUID> out) {
        this.candidate = candidate;
        this.held = candidate.held();
        this.pages = pages;
        this.bridges = bridges;
        this.out = out;
        this.reach = reach(candidate, pages.book().masks());
        this.interests = new short[pages.book().occupations()];
        for (int i = 0; i < then.length; i++) {
            then[i] = new Then(Openings.with(held, i / LEVELS, i % LEVELS + 1).cell(i / LEVELS));
        }
    }

    /** @param out offers that decisions keep out */
    static Openings run(Candidate candidate, OfferPages pages, Bridges bridges, Set<UUID> out) {
        return new OpeningScan(candidate, pages, bridges, out).all();
    }

    private Openings all() {
        pages.all().forEach(this::collect);
        List<Reached> first = first();
        int least = first.size() < Openings.FIRST ? 0 : first.getLast().key();
        Set<Reached> known = new HashSet<>(first);
        for (Reached offer : inReach) {
            for (Requirement row : offer.scorer().offer().requirements()) {
                for (int level = held.level(row.competency()) + 1; level <= LEVELS; level++) {
                    look(
                            offer,
                            row,
                            then[at(row.competency(), level)],
                            known.contains(offer) ? Integer.MAX_VALUE : least);
                }
            }
        }
        List<Opening> openings = new ArrayList<>();
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            for (int level = held.level(competency) + 1; level <= LEVELS; level++) {
                openings.add(opening(competency, level, first));
            }
        }
        return new Openings(inReach.size(), openings);
    }

    private static int at(int competency, int level) {
        return competency * LEVELS + level - 1;
    }

    private void collect(OfferPage page) {
        if (!reach.judge(page)) {
            return;
        }
        long[] credits = credit.sum(page, held);
        for (int word = 0; word < page.words(); word++) {
            for (long bits = reach.open()[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                OfferScorer scorer = page.plan(slot).scorer();
                boolean isSure = (reach.sure()[word] & Long.lowestOneBit(bits)) != 0;
                if (!out.contains(scorer.id())) {
                    inReach.add(new Reached(scorer, held, isSure, Lanes.get(credits, slot), interest(page, slot)));
                }
            }
        }
    }

    /** Of somebody who holds everything: what is left are the conditions. */
    private static CandidateFilter reach(Candidate candidate, PlaneBook book) {
        Held everything = Held.NOTHING;
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            everything = everything.with(competency, LEVELS, Evidence.DECLARED);
        }
        Candidate able = new Candidate(
                candidate.id(),
                everything,
                candidate.minor(),
                candidate.reach(),
                candidate.wishes(),
                candidate.career());
        return new CandidateFilter(able, book);
    }

    private int interest(OfferPage page, int slot) {
        int occupation = page.occupation(slot);
        if (interests[occupation] == 0) {
            interests[occupation] = (short)
                    Interest.of(candidate.career(), page.plan(slot).offer().rome(), bridges);
        }
        return interests[occupation];
    }

    /** The first of the list as it is, best first. */
    private List<Reached> first() {
        BestFirst best = new BestFirst(Openings.FIRST);
        Map<UUID, Reached> byId = new HashMap<>();
        for (Reached offer : inReach) {
            if (offer.key() != Reached.NOWHERE && (!best.isFull() || offer.key() >= best.lastKey())) {
                add(best, offer, offer.key());
                byId.put(offer.scorer().id(), offer);
            }
        }
        List<Reached> first = new ArrayList<>();
        best.drain().forEach(id -> first.add(found(byId, id)));
        return first;
    }

    private static Reached found(Map<UUID, Reached> byId, UUID id) {
        Reached found = byId.get(id);
        if (found == null) {
            throw new IllegalStateException("not among those added");
        }
        return found;
    }

    private void add(BestFirst best, Reached offer, int key) {
        best.add(key, offer.scorer().fair(candidate), offer.scorer().id());
    }

    /** @param least key that it takes to come among the first */
    private void look(Reached offer, Requirement row, Then then, int least) {
        int key = offer.keyWith(row, then.cell);
        then.eligible += Reached.isEligible(key) && !Reached.isEligible(offer.key()) ? 1 : 0;
        if (key >= least && (!then.comers.isFull() || key >= then.comers.lastKey())) {
            add(then.comers, offer, key);
            then.byId.put(offer.scorer().id(), offer);
        }
    }

    private Opening opening(int competency, int level, List<Reached> first) {
        Then raised = then[at(competency, level)];
        BestFirst list = new BestFirst(Openings.FIRST);
        first.forEach(offer -> add(list, offer, keyThen(offer, competency, raised.cell)));
        raised.comers.addTo(list);
        int entering = 0;
        int alsoEligible = 0;
        for (UUID id : list.drain()) {
            Reached comer = raised.byId.get(id);
            if (comer != null) {
                entering++;
                boolean isEligible = Reached.isEligible(keyThen(comer, competency, raised.cell));
                alsoEligible += isEligible && !Reached.isEligible(comer.key()) ? 1 : 0;
            }
        }
        return new Opening(competency, level, raised.eligible, entering, raised.eligible + entering - alsoEligible);
    }

    private static int keyThen(Reached offer, int competency, int cell) {
        for (Requirement row : offer.scorer().offer().requirements()) {
            if (row.competency() == competency) {
                return offer.keyWith(row, cell);
            }
        }
        return offer.key();
    }
}
