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

    /** Drops from {@code open} those who state that they are available later. */
    void keepAvailable(int startDay, long[] open, Scratch scratch) {
        int words = block.words();
        long[] far = block.plane(PlaneBook.FAR_DAY);
        long[] later = scratch.mask(Scratch.Mask.LATER);
        atLeast(Math.max(0, startDay + 1L - PlaneBook.FIRST_DAY), later, words);
        PlaneOps.and(later, later, block.plane(PlaneBook.STATES_AVAILABILITY), words);
        PlaneOps.andNot(later, later, far, words);
        PlaneOps.andNot(open, open, later, words);
        if (!PlaneOps.isEmpty(far, words)) {
            keepFarAvailable(far, startDay, open);
        }
    }

    private void keepFarAvailable(long[] far, int startDay, long[] open) {
        for (int word = 0; word < block.words(); word++) {
            for (long bits = far[word] & open[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                if (block.farDays().get(slot) > startDay) {
                    open[word] &= ~Long.lowestOneBit(bits);
                }
            }
        }
    }
}
