package fr.relais.matching.core;

/** The days on which the offers of a page start, all compared at once with the day from which a candidate is available. */
record StartDays(OfferPage page) implements BitNumbers {
    @Override
    public int bits() {
        return PlaneBook.DAY_BITS;
    }

    @Override
    public long[] bit(int bit) {
        return page.mask(OfferMask.DAY + bit);
    }
}
