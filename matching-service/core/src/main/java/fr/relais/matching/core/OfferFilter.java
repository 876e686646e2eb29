package fr.relais.matching.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of a block may have an offer at all: the eight conditions and the required competencies as masks. Two planes come out,
 * {@code open} (eligibility is not NO) and {@code sure} (it is YES). Immutable, safe from any thread.
 */
final class OfferFilter {
    private final PlaneBook book;
    private final Offer offer;
    private final List<Requirement> required;
    private final @Nullable Spot spot;

    OfferFilter(Offer offer, PlaneBook book) {
        this.book = book;
        this.offer = offer;
        this.required = offer.requirements().stream()
                .filter(row -> row.exigence() == Exigence.E)
                .toList();
        Point point = offer.site().point();
        this.spot = point == null ? null : Spot.of(point);
    }

    /** Fills both planes. False when nobody is open; {@code sure} is of no use then. */
    boolean judge(Block block, long[] open, long[] sure, Scratch scratch) {
        int words = block.words();
        PlaneOps.copy(open, block.plane(PlaneBook.LIVE), words);
        PlaneOps.copy(sure, open, words);
        terms(block, open, sure, scratch);
        licences(block, open, sure, words);
        competencies(block, open, sure, words);
        if (PlaneOps.isEmpty(open, words)) {
            return false;
        }
        LocationPlanes.judge(offer.site(), spot, book, block, open, sure, scratch);
        PlaneOps.and(sure, sure, open, words);
        if (offer.demands().experience()) {
            keepPractised(block, sure, words);
        }
        return !PlaneOps.isEmpty(open, words);
    }

    private void terms(Block block, long[] open, long[] sure, Scratch scratch) {
        int words = block.words();
        Offer.Terms terms = offer.terms();
        wish(block, PlaneBook.WISHES_CONTRACT, Family.CONTRACT_TYPE, terms.contractType(), open, sure);
        wish(block, PlaneBook.WISHES_WORKING_TIME, Family.WORKING_TIME, terms.workingTime(), open, sure);
        if (terms.startDate() != Codes.NONE) {
            new DayPlanes(block).keepAvailable(terms.startDate(), open, scratch);
            PlaneOps.and(sure, sure, block.plane(PlaneBook.STATES_AVAILABILITY), words);
        }
        if (terms.night()) {
            PlaneOps.andNot(open, open, block.plane(PlaneBook.NO_NIGHTS), words);
        }
        if (terms.weekend()) {
            PlaneOps.andNot(open, open, block.plane(PlaneBook.NO_WEEKENDS), words);
        }
        if (terms.night() || offer.demands().dangerous() || offer.demands().security()) {
            PlaneOps.andNot(open, open, block.plane(PlaneBook.MINOR), words);
        }
    }

    private void wish(Block block, int wishes, Family family, int code, long[] open, long[] sure) {
        long[] wishing = block.plane(wishes);
        if (code == Codes.NONE) {
            PlaneOps.andNot(sure, sure, wishing, block.words());
        } else {
            PlaneOps.dropUnlisted(open, wishing, block.plane(book.find(family, code)), block.words());
        }
    }

    private void licences(Block block, long[] open, long[] sure, int words) {
        int[] asked = offer.demands().licences().members();
        long[] stating = block.plane(PlaneBook.STATES_LICENCES);
        for (int licence : asked) {
            PlaneOps.dropUnlisted(open, stating, block.plane(book.find(Family.LICENCE, licence)), words);
        }
        if (asked.length > 0) {
            PlaneOps.and(sure, sure, stating, words);
        }
    }

    private void competencies(Block block, long[] open, long[] sure, int words) {
        for (Requirement row : required) {
            long[] h1 = fact(block, row, Fact.H1);
            long[] top = fact(block, row, Fact.TOP);
            PlaneOps.dropUnlisted(open, top, h1, words); // TOP without H1: assessed as not held
            PlaneOps.and(sure, sure, row.level() == 2 ? fact(block, row, Fact.H2) : h1, words);
            if (row.level() == Rules.HIGHEST_LEVEL) {
                PlaneOps.and(sure, sure, top, words);
            }
        }
    }

    private static long[] fact(Block block, Requirement row, int fact) {
        return block.plane(Fact.plane(row.competency(), fact));
    }

    private void keepPractised(Block block, long[] sure, int words) {
        for (int word = 0; word < words; word++) {
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
