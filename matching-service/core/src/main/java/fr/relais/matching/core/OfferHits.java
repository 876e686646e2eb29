package fr.relais.matching.core;

import org.jspecify.annotations.Nullable;

/**
 * The offers whose shortlist a change of one candidate may change: those open to either state whose floor its credit reaches.
 * Cost: as {@link OfferScan}, but one addition for each four offers. By the writer of the index.
 */
final class OfferHits {
    private final PageCredit credit = new PageCredit();
    private final Candidate candidate;
    private final CandidateFilter filter;
    private final long change;
    private final long[] hits = new long[OfferPage.WORDS];

    OfferHits(Candidate candidate, OfferBook book, long change) {
        this.candidate = candidate;
        this.change = change;
        this.filter = new CandidateFilter(candidate, book.masks());
    }

    /** Takes the offers that a candidate is good enough for. */
    interface Hit {
        /**
         * An offer is hit by one state or both.
         *
         * @param before YES or UNKNOWN as the candidate was before, NO also when not good enough then
         * @param now the same as the candidate is now
         */
        void at(Listed listed, Answer before, Answer now);
    }

    /** Every offer that either of the two states of a candidate is good enough for; null is not there. */
    static void forEach(OfferPages pages, @Nullable Candidate before, @Nullable Candidate now, long change, Hit hit) {
        OfferHits old = before == null ? null : new OfferHits(before, pages.book(), change);
        OfferHits young = now == null ? null : new OfferHits(now, pages.book(), change);
        for (OfferPage page : pages.all()) {
            OfferHits was = old != null && old.find(page) ? old : null;
            OfferHits is = young != null && young.find(page) ? young : null;
            for (int word = 0; (was != null || is != null) && word < page.words(); word++) {
                for (long bits = word(was, word) | word(is, word); bits != 0; bits &= bits - 1) {
                    long bit = Long.lowestOneBit(bits);
                    Listed listed = page.floors().listed(word * Long.SIZE + Long.numberOfTrailingZeros(bit));
                    if (listed != null) {
                        hit.at(listed, answer(was, word, bit), answer(is, word, bit));
                    }
                }
            }
        }
    }

    private static long word(@Nullable OfferHits state, int word) {
        return state == null ? 0 : state.hits()[word];
    }

    private static Answer answer(@Nullable OfferHits state, int word, long bit) {
        if (state == null || (state.hits()[word] & bit) == 0) {
            return Answer.NO;
        }
        return (state.filter.sure()[word] & bit) != 0 ? Answer.YES : Answer.UNKNOWN;
    }

    /** Which slots of a page are hit, after {@link #find}. */
    long[] hits() {
        return hits;
    }

    /** Looks at a page and notes where somebody is open; false when nothing is hit. */
    boolean find(OfferPage page) {
        if (!filter.judge(page)) {
            return false;
        }
        long[] credits = credit.sum(page, candidate.held());
        long any = 0;
        for (int word = 0; word < page.words(); word++) {
            hits[word] = filter.open()[word] == 0 ? 0 : reached(page.floors(), word, credits);
            any |= hits[word];
        }
        return any != 0;
    }

    private long reached(Floors floors, int word, long[] credits) {
        floors.touch(word, change);
        return filter.open()[word] & floors.reached(credits, word, filter.sure()[word]);
    }
}
