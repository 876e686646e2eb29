package fr.relais.matching.core;

import java.util.Arrays;

/**
 * Which offers of a page require what is not held, counted to two: whatever one competency more would do, it does not help where
 * another one stands against it as well. For one thread.
 */
final class Blocked {
    private final long[] once = new long[OfferPage.WORDS];
    private final long[] twice = new long[OfferPage.WORDS];
    private final long[] missedOnce = new long[OfferPage.WORDS];
    private final long[] missedTwice = new long[OfferPage.WORDS];
    private long[] mine = Block.ZEROS;
    private long[] still = Block.ZEROS;
    private boolean isMissed;

    /** Looks at a page, as things are. */
    void judge(OfferPage page, Held held) {
        for (long[] words : new long[][] {once, twice, missedOnce, missedTwice}) {
            Arrays.fill(words, 0L);
        }
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            int level = held.level(competency);
            if (level < Rules.HIGHEST_LEVEL && page.has(OfferMask.requiresMore(competency, level))) {
                long[] more = page.mask(OfferMask.requiresMore(competency, level));
                add(once, twice, more, page.words());
                if (isMissed(held, competency)) {
                    add(missedOnce, missedTwice, more, page.words());
                }
            }
        }
    }

    private static void add(long[] once, long[] twice, long[] mask, int words) {
        for (int i = 0; i < words; i++) {
            twice[i] |= once[i] & mask[i];
            once[i] |= mask[i];
        }
    }

    private static boolean isMissed(Held held, int competency) {
        return held.level(competency) == 0 && held.states(competency);
    }

    /** Supposes a level above the held one, for the questions that follow; after {@link #judge} of the page. */
    void with(OfferPage page, int competency, Held held, int level) {
        mine = page.mask(OfferMask.requiresMore(competency, held.level(competency)));
        still = level == Rules.HIGHEST_LEVEL ? Block.ZEROS : page.mask(OfferMask.requiresMore(competency, level));
        isMissed = isMissed(held, competency);
    }

    /** Of 64 offers, those that require what is not held, as things are. */
    long unmetNow(int word) {
        return once[word];
    }

    /** The same with the supposed level. */
    long unmet(int word) {
        return twice[word] | (once[word] & ~mine[word]) | still[word];
    }

    /** Of 64 offers, those that require what is assessed as not held, with the supposed level. */
    long missing(int word) {
        return missedTwice[word] | (isMissed ? missedOnce[word] & ~mine[word] : missedOnce[word]);
    }
}
