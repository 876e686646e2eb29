package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each level of each competency would change in a candidate's list, exactly, without ranking anew for each.
 *
 * <p>Idea: more of a competency never lowers a place. So whoever does not ask for it and is not among the first stays out, and
 * the first of the changed list are among the first of now and those that ask for it. On each {@link OfferPage} masks say who
 * is eligible as soon as this competency is enough: nothing else that is required stands against it. {@link FitBar} says of
 * those that ask for it which may come before the last of the first; few do, and the best twenty of them are put beside the
 * first of now, as these would stand then.
 *
 * <p>Cost: for each page a few words a competency and level, and one comparison for each offer, requirement and level. For one
 * thread.
 */
final class OpeningScan {
    private static final int LEVELS = Rules.HIGHEST_LEVEL;

    private final Candidate candidate;
    private final Held held;
    private final OfferPages pages;
    private final Bridges bridges;
    private final List<OfferPages.Place> out;
    private final List<Reached> first;
    private final Set<UUID> known;
    private final CandidateFilter reach;
    private final PageCredit credit = new PageCredit();
    private final FitBar bar = new FitBar();
    private final Blocked blocked = new Blocked();
    private final long[] open = new long[OfferPage.WORDS];
    private final long[] sure = new long[OfferPage.WORDS];
    private final long[] eligible = new long[OfferPage.WORDS];
    private final long[] becomes = new long[OfferPage.WORDS];
    /** By number of the occupation; 0 is not known yet. */
    private final short[] interests;

    private final Raised[] raised = new Raised[Rules.COMPETENCIES * LEVELS];
    private int inReach;

    private OpeningScan(
            Candidate candidate,
            OfferPages pages,
            Bridges bridges,
            Collection<OfferPlan> out,
            Collection<OfferPlan> first) {
        this.candidate = candidate;
        this.held = candidate.held();
        this.pages = pages;
        this.bridges = bridges;
        this.out = out.stream().map(pages::find).toList();
        Candidate able = able(candidate);
        this.reach = new CandidateFilter(able, pages.book().masks());
        this.first = first.stream().map(plan -> reached(plan.scorer(), able)).toList();
        this.known = first.stream().map(OfferPlan::id).collect(Collectors.toSet());
        this.interests = new short[pages.book().occupations()];
    }

    /**
     * Over all offers.
     *
     * @param out offers that decisions keep out
     * @param first of the list as things are, best first
     */
    static Openings run(
            Candidate candidate,
            OfferPages pages,
            Bridges bridges,
            Collection<OfferPlan> out,
            Collection<OfferPlan> first) {
        return new OpeningScan(candidate, pages, bridges, out, first).all();
    }

    /** Somebody who holds everything: what is left to say no are the conditions. */
    private static Candidate able(Candidate candidate) {
        Held everything = Held.NOTHING;
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            everything = everything.with(competency, LEVELS, Evidence.DECLARED);
        }
        return new Candidate(
                candidate.id(),
                everything,
                candidate.minor(),
                candidate.reach(),
                candidate.wishes(),
                candidate.career());
    }

    private Reached reached(OfferScorer scorer, Candidate able) {
        int interest = Interest.of(candidate.career(), scorer.offer().rome(), bridges);
        return new Reached(scorer, held, scorer.eligibility(able) == Answer.YES, interest);
    }

    private Openings all() {
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            for (int level = 1; level <= LEVELS; level++) {
                raised[at(competency, level)] = new Raised(candidate, competency, level);
            }
        }
        if (first.size() == Openings.FIRST) {
            bar.raise(first.getLast().key());
        }
        pages.all().forEach(this::look);
        List<Opening> openings = new ArrayList<>();
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            for (int level = held.level(competency) + 1; level <= LEVELS; level++) {
                openings.add(raised[at(competency, level)].opening(first));
            }
        }
        return new Openings(inReach, openings);
    }

    private static int at(int competency, int level) {
        return competency * LEVELS + level - 1;
    }

    private void look(OfferPage page) {
        if (!reach.judge(page)) {
            return;
        }
        int words = page.words();
        PlaneOps.copy(open, reach.open(), 0, words);
        for (OfferPages.Place place : out) {
            if (place.page() == page) {
                open[place.slot() / Long.SIZE] &= ~(1L << place.slot());
            }
        }
        PlaneOps.and(sure, reach.sure(), open, 0, words);
        inReach += PlaneOps.count(open, 0, words);
        blocked.judge(page, held);
        long[] credits = credit.sum(page, held);
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            for (int level = held.level(competency) + 1; level <= LEVELS; level++) {
                raise(page, credits, competency, level);
            }
        }
    }

    private void raise(OfferPage page, long[] credits, int competency, int level) {
        long[] asking = page.column(PageCredit.ofWeight(competency));
        long[] points = page.column(PageCredit.ofLevel(competency, level));
        if (asking == null || points == null) {
            return;
        }
        blocked.with(page, competency, held, level);
        int more = 0;
        for (int word = 0; word < page.words(); word++) {
            eligible[word] = sure[word] & ~blocked.unmet(word);
            becomes[word] = eligible[word] & blocked.unmetNow(word);
            more += Long.bitCount(becomes[word]);
        }
        Raised then = raised[at(competency, level)];
        then.eligible(more);
        int before = held.level(competency);
        long @Nullable [] had = before == 0 ? null : page.column(PageCredit.ofLevel(competency, before));
        for (int i = 0; i < points.length; i++) {
            long gain = had == null ? points[i] : points[i] - had[i];
            if (gain != 0) {
                gain(page, then, i, credits[i] + gain, gain);
            }
        }
    }

    /** Four offers of a page, whose credit would be {@code reached}, in {@link Lanes}. */
    private void gain(OfferPage page, Raised then, int at, long reached, long gain) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            int slot = at * Lanes.COUNT + lane;
            int word = slot / Long.SIZE;
            long bit = 1L << slot;
            if ((open[word] & ~blocked.missing(word) & bit) == 0 || Lanes.lane(gain, lane) == 0) {
                continue;
            }
            int isSure = (eligible[word] & bit) == 0 ? 0 : 1;
            int most = page.most(slot);
            int credited = Lanes.lane(reached, lane);
            if (bar.lets(isSure, credited, most) && bar.lets(isSure, credited, most, interest(page, slot))) {
                consider(page, slot, then, credited, isSure);
            }
        }
    }

    private void consider(OfferPage page, int slot, Raised then, int credited, int isSure) {
        OfferScorer scorer = page.plan(slot).scorer();
        if (!known.contains(scorer.id())) {
            int fit = scorer.fit(credited);
            Answer eligibility = isSure == 0 ? Answer.UNKNOWN : Answer.YES;
            int key = OrderKey.ofOffer(eligibility, Interest.mutual(fit, interest(page, slot)), fit);
            then.comes(scorer, key, (becomes[slot / Long.SIZE] & 1L << slot) != 0);
        }
    }

    private int interest(OfferPage page, int slot) {
        int occupation = page.occupation(slot);
        if (interests[occupation] == 0) {
            interests[occupation] = (short)
                    Interest.of(candidate.career(), page.plan(slot).offer().rome(), bridges);
        }
        return interests[occupation];
    }
}
