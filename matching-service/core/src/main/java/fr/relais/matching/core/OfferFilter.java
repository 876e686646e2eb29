package fr.relais.matching.core;

import java.util.List;

/**
 * Who of a block may have an offer at all: the eight conditions and the required competencies as masks. Two masks come out,
 * OPEN (eligibility is not NO) and SURE (it is YES). Immutable, safe from any thread.
 */
final class OfferFilter {
    private final PlaneBook book;
    private final Offer offer;
    private final List<Requirement> required;
    private final LocationPlanes location;

    OfferFilter(Offer offer, PlaneBook book) {
        this.book = book;
        this.offer = offer;
        this.required = offer.requirements().stream()
                .filter(row -> row.exigence() == Exigence.E)
                .toList();
        this.location = new LocationPlanes(offer.site(), book);
    }

    /**
     * The words of a block in which somebody is open; none when {@code from} is not below {@code to}.
     *
     * @param from the first
     * @param to behind the last
     */
    record Words(int from, int to) {
        static Words of(long[] open, Words within) {
            int from = within.from;
            int to = within.to;
            while (from < to && open[from] == 0) {
                from++;
            }
            while (from < to && open[to - 1] == 0) {
                to--;
            }
            return new Words(from, to);
        }
    }

    /** Fills the masks OPEN and SURE of the scratch space, within the words it returns. */
    Words judge(Block block, Scratch scratch) {
        long[] open = scratch.mask(Scratch.Mask.OPEN);
        long[] sure = scratch.mask(Scratch.Mask.SURE);
        Words all = new Words(0, block.words());
        PlaneOps.copy(open, block.plane(PlaneBook.LIVE), all.from, all.to);
        location.dropElsewhere(block, open, all);
        Words near = Words.of(open, all);
        PlaneOps.copy(sure, open, near.from, near.to);
        terms(block, scratch, near);
        licences(block, open, sure, near);
        competencies(block, open, sure, near);
        location.judge(block, scratch, near);
        PlaneOps.and(sure, sure, open, near.from, near.to);
        if (offer.demands().experience()) {
            keepPractised(block, sure, near);
        }
        return Words.of(open, near);
    }

    private void terms(Block block, Scratch scratch, Words words) {
        long[] open = scratch.mask(Scratch.Mask.OPEN);
        long[] sure = scratch.mask(Scratch.Mask.SURE);
        Offer.Terms terms = offer.terms();
        wish(block, PlaneBook.WISHES_CONTRACT, Family.CONTRACT_TYPE, terms.contractType(), scratch, words);
        wish(block, PlaneBook.WISHES_WORKING_TIME, Family.WORKING_TIME, terms.workingTime(), scratch, words);
        if (terms.startDate() != Codes.NONE) {
            new DayPlanes(block).keepAvailable(terms.startDate(), scratch, words);
            PlaneOps.and(sure, sure, block.plane(PlaneBook.STATES_AVAILABILITY), words.from, words.to);
        }
        if (terms.night()) {
            PlaneOps.andNot(open, open, block.plane(PlaneBook.NO_NIGHTS), words.from, words.to);
        }
        if (terms.weekend()) {
            PlaneOps.andNot(open, open, block.plane(PlaneBook.NO_WEEKENDS), words.from, words.to);
        }
        if (terms.night() || offer.demands().dangerous() || offer.demands().security()) {
            PlaneOps.andNot(open, open, block.plane(PlaneBook.MINOR), words.from, words.to);
        }
    }

    private void wish(Block block, int wishes, Family family, int code, Scratch scratch, Words words) {
        long[] open = scratch.mask(Scratch.Mask.OPEN);
        long[] sure = scratch.mask(Scratch.Mask.SURE);
        long[] wishing = block.plane(wishes);
        if (code == Codes.NONE) {
            PlaneOps.andNot(sure, sure, wishing, words.from, words.to);
        } else {
            PlaneOps.dropUnlisted(open, wishing, block.plane(book.find(family, code)), words.from, words.to);
        }
    }

    private void licences(Block block, long[] open, long[] sure, Words words) {
        int[] asked = offer.demands().licences().members();
        long[] stating = block.plane(PlaneBook.STATES_LICENCES);
        for (int licence : asked) {
            PlaneOps.dropUnlisted(open, stating, block.plane(book.find(Family.LICENCE, licence)), words.from, words.to);
        }
        if (asked.length > 0) {
            PlaneOps.and(sure, sure, stating, words.from, words.to);
        }
    }

    private void competencies(Block block, long[] open, long[] sure, Words words) {
        for (Requirement row : required) {
            long[] h1 = fact(block, row, Fact.H1);
            long[] top = fact(block, row, Fact.TOP);
            PlaneOps.dropUnlisted(open, top, h1, words.from, words.to); // TOP without H1: assessed as not held
            PlaneOps.and(sure, sure, row.level() == 2 ? fact(block, row, Fact.H2) : h1, words.from, words.to);
            if (row.level() == Rules.HIGHEST_LEVEL) {
                PlaneOps.and(sure, sure, top, words.from, words.to);
            }
        }
    }

    private static long[] fact(Block block, Requirement row, int fact) {
        return block.plane(Fact.plane(row.competency(), fact));
    }

    private void keepPractised(Block block, long[] sure, Words words) {
        for (int word = words.from; word < words.to; word++) {
            for (long bits = sure[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                Candidate.Career career = block.career(slot);
                if (career == null || !career.practised().contains(offer.rome())) {
                    sure[word] &= ~Long.lowestOneBit(bits);
                }
            }
        }
    }
}
