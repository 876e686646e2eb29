package fr.relais.matching.core;

/** Comparing the day from which candidates are available with the day an offer starts, all of a block at once. */
record DayPlanes(Block block) implements BitNumbers {
    @Override
    public int bits() {
        return PlaneBook.DAY_BITS;
    }

    @Override
    public long[] bit(int bit) {
        return block.plane(PlaneBook.DAY + bit);
    }

    /** Drops from OPEN those who state that they are available later. */
    void keepAvailable(int startDay, Scratch scratch, OfferFilter.Words words) {
        int from = words.from();
        int to = words.to();
        long[] open = scratch.mask(Scratch.Mask.OPEN);
        long[] far = block.plane(PlaneBook.FAR_DAY);
        long[] later = scratch.mask(Scratch.Mask.LATER);
        atLeast(Math.max(0, startDay + 1L - PlaneBook.FIRST_DAY), later, from, to);
        PlaneOps.and(later, later, block.plane(PlaneBook.STATES_AVAILABILITY), from, to);
        PlaneOps.andNot(later, later, far, from, to);
        PlaneOps.andNot(open, open, later, from, to);
        if (!PlaneOps.isEmpty(far, from, to)) {
            keepFarAvailable(far, startDay, open, words);
        }
    }

    private void keepFarAvailable(long[] far, int startDay, long[] open, OfferFilter.Words words) {
        for (int word = words.from(); word < words.to(); word++) {
            for (long bits = far[word] & open[word]; bits != 0; bits &= bits - 1) {
                Candidate.Wishes wishes = block.wishes(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
                if (wishes == null || wishes.availableFrom() > startDay) {
                    open[word] &= ~Long.lowestOneBit(bits);
                }
            }
        }
    }
}
