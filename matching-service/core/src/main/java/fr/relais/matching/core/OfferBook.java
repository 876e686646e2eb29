package fr.relais.matching.core;

import java.util.List;

/** The numbers of what offers name. One writer numbers, any thread asks. */
final class OfferBook {
    private final PlaneBook masks = new PlaneBook(OfferMask.FIRST_CODED);
    private final PlaneBook occupations = new PlaneBook(0);

    /** Of the masks of an {@link OfferPage}. */
    PlaneBook masks() {
        return masks;
    }

    /** The number of an occupation, given now if need be. By the writer only. */
    int occupation(int rome) {
        return occupations.number(Family.OCCUPATION, rome);
    }

    /** The occupations that have a number, by it. */
    List<PlaneBook.Coded> occupationCodes() {
        return occupations.coded();
    }

    /** How many occupations have a number, from 0. */
    int occupations() {
        return occupations.coded().size();
    }
}
