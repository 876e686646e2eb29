package fr.relais.matching.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which offers of a page one candidate may have: the eight conditions and the required competencies as masks, and what is left
 * of them one by one. Two masks come out, OPEN (eligibility is not NO) and SURE (it is YES). What is far away or of other
 * départements costs a few words a page. For one thread.
 */
final class CandidateFilter {
    private final Candidate candidate;
    private final PlaneBook book;
    private final @Nullable Spot home;
    private final Limits limits;
    private final int[] departements;
    private final long[] open = new long[OfferPage.WORDS];
    private final long[] sure = new long[OfferPage.WORDS];
    private final long[] accepted = new long[OfferPage.WORDS];
    private final long[] checked = new long[OfferPage.WORDS];
    private final long[] scratch = new long[OfferPage.WORDS];

    /** @param book of the pages */
    CandidateFilter(Candidate candidate, PlaneBook book) {
        this.candidate = candidate;
        this.book = book;
        Candidate.Reach reach = candidate.reach();
        Point point = reach.point();
        this.home = point == null || reach.maxDistanceKm() == Codes.NONE ? null : Spot.of(point);
        this.limits = Limits.of(reach.maxDistanceKm(), reach.departements());
        this.departements = reach.departements().members();
    }

    /** Looks at a page; false when none of it is open. */
    boolean judge(OfferPage page) {
        int words = page.words();
        if (!dropElsewhere(page, words)) {
            return false;
        }
        PlaneOps.copy(sure, open, 0, words);
        wish(
                page,
                OfferMask.SAYS_CONTRACT,
                Family.CONTRACT_TYPE,
                candidate.wishes().contractTypes());
        wish(
                page,
                OfferMask.SAYS_WORKING_TIME,
                Family.WORKING_TIME,
                candidate.wishes().workingTimes());
        start(page, words);
        schedule(page);
        licences(page);
        competencies(page);
        if (!PlaneOps.isEmpty(open, 0, words)) {
            practised(page, words);
            near(page, words);
        }
        PlaneOps.and(sure, sure, open, 0, words);
        return !PlaneOps.isEmpty(open, 0, words);
    }

    /** Who is not NO, after {@link #judge}. */
    long[] open() {
        return open;
    }

    /** Who is YES, after {@link #judge}. */
    long[] sure() {
        return sure;
    }

    private boolean dropElsewhere(OfferPage page, int words) {
        PlaneOps.copy(accepted, page.mask(OfferMask.REMOTE), 0, words);
        Arrays.fill(checked, 0, words, 0L);
        for (int departement : departements) {
            or(accepted, page, book.find(Family.DEPARTEMENT, departement));
        }
        if (departements.length > 0) {
            or(checked, page, OfferMask.SOMEWHERE);
        }
        boolean near = home != null && limits.reach(page.box().squaredChordFrom(home)) != Answer.NO;
        if (home != null) {
            or(checked, page, OfferMask.PLACED);
        }
        long[] live = page.mask(OfferMask.LIVE);
        long[] perhaps = near ? page.mask(OfferMask.PLACED) : Block.ZEROS;
        for (int i = 0; i < words; i++) {
            open[i] = live[i] & (accepted[i] | ~checked[i] | perhaps[i]);
        }
        return !PlaneOps.isEmpty(open, 0, words);
    }

    private void wish(OfferPage page, int says, Family family, Codes wished) {
        if (!wished.isEmpty()) {
            long[] said = page.mask(says);
            int words = page.words();
            PlaneOps.not(scratch, said, 0, words);
            for (int code : wished.members()) {
                or(scratch, page, book.find(family, code));
            }
            PlaneOps.and(open, open, scratch, 0, words);
            PlaneOps.and(sure, sure, said, 0, words);
        }
    }

    private void start(OfferPage page, int words) {
        int available = candidate.wishes().availableFrom();
        if (!page.has(OfferMask.DATED)) {
            return;
        }
        long[] dated = page.mask(OfferMask.DATED);
        if (available == Codes.NONE) {
            PlaneOps.andNot(sure, sure, dated, 0, words);
            return;
        }
        long[] far = page.mask(OfferMask.FAR_DAY);
        new StartDays(page).atLeast((long) available - PlaneBook.FIRST_DAY, scratch, 0, words);
        for (int i = 0; i < words; i++) {
            open[i] &= ~dated[i] | scratch[i] | far[i];
        }
        for (int word = 0; word < words; word++) {
            for (long bits = far[word] & open[word]; bits != 0; bits &= bits - 1) {
                if (offer(page, word, bits).terms().startDate() < available) {
                    open[word] &= ~Long.lowestOneBit(bits);
                }
            }
        }
    }

    private void schedule(OfferPage page) {
        drop(open, page, OfferMask.NIGHT, candidate.wishes().noNights());
        drop(open, page, OfferMask.WEEKEND, candidate.wishes().noWeekends());
        drop(open, page, OfferMask.CLOSED_TO_MINORS, candidate.minor());
    }

    private void licences(OfferPage page) {
        Codes licences = candidate.career().licences();
        if (!page.has(OfferMask.ASKS_LICENCE)) {
            return;
        }
        drop(sure, page, OfferMask.ASKS_LICENCE, licences == null);
        if (licences != null) {
            for (PlaneBook.Coded asked : book.coded()) {
                drop(open, page, asked.plane(), asked.family() == Family.LICENCE && !licences.contains(asked.code()));
            }
        }
    }

    private void competencies(OfferPage page) {
        Held held = candidate.held();
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            int level = held.level(competency);
            if (level < Rules.HIGHEST_LEVEL) {
                boolean missing = level == 0 && held.states(competency);
                drop(missing ? open : sure, page, OfferMask.requiresMore(competency, level), true);
            }
        }
    }

    private void practised(OfferPage page, int words) {
        long[] asking = page.mask(OfferMask.ASKS_EXPERIENCE);
        Codes practised = candidate.career().practised();
        for (int word = 0; word < words; word++) {
            for (long bits = asking[word] & sure[word]; bits != 0; bits &= bits - 1) {
                if (!practised.contains(offer(page, word, bits).rome())) {
                    sure[word] &= ~Long.lowestOneBit(bits);
                }
            }
        }
    }

    /** What is open only if it is near enough; and what no limit can be checked with. */
    private void near(OfferPage page, int words) {
        long[] placed = page.mask(OfferMask.PLACED);
        for (int word = 0; home != null && word < words; word++) {
            for (long bits = open[word] & placed[word] & ~accepted[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                if (!isNear(page, slot, home)) {
                    open[word] &= ~Long.lowestOneBit(bits);
                }
            }
        }
        for (int i = 0; i < words; i++) {
            sure[i] &= accepted[i] | checked[i];
        }
    }

    private boolean isNear(OfferPage page, int slot, Spot from) {
        Answer answer = limits.reach(page.squaredChord(slot, from));
        if (answer != Answer.UNKNOWN) {
            return answer == Answer.YES;
        }
        Point point = page.plan(slot).offer().site().point();
        return point != null && limits.reach(from.point(), point);
    }

    private static Offer offer(OfferPage page, int word, long bits) {
        return page.plan(word * Long.SIZE + Long.numberOfTrailingZeros(bits)).offer();
    }

    private static void or(long[] out, OfferPage page, int mask) {
        if (page.has(mask)) {
            PlaneOps.or(out, out, page.mask(mask), 0, page.words());
        }
    }

    private static void drop(long[] out, OfferPage page, int mask, boolean drops) {
        if (drops && page.has(mask)) {
            PlaneOps.andNot(out, out, page.mask(mask), 0, page.words());
        }
    }
}
