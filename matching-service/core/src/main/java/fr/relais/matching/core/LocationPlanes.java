package fr.relais.matching.core;

import org.jspecify.annotations.Nullable;

/** {@link Location} for all of a block: listed départements are planes, distances are measured for those still open only. */
final class LocationPlanes {
    private LocationPlanes() {}

    /** Drops from {@code open} whom the work is out of reach of, from {@code sure} also whom nothing can be checked for. */
    static void judge(
            Offer.Site site,
            @Nullable Spot spot,
            PlaneBook book,
            Block block,
            long[] open,
            long[] sure,
            Scratch scratch) {
        if (site.remote()) {
            return;
        }
        int words = block.words();
        long[] accepted = scratch.mask(Scratch.Mask.ACCEPTED);
        long[] checked = scratch.mask(Scratch.Mask.CHECKED);
        PlaneOps.copy(accepted, Block.ZEROS, words);
        PlaneOps.copy(checked, Block.ZEROS, words);
        if (site.departement() != Codes.NONE) {
            PlaneOps.or(accepted, accepted, block.plane(book.find(Family.DEPARTEMENT, site.departement())), words);
            PlaneOps.or(checked, checked, block.plane(PlaneBook.LISTS_DEPARTEMENTS), words);
        }
        if (spot != null) {
            long[] measurable = block.plane(PlaneBook.MEASURABLE);
            PlaneOps.or(checked, checked, measurable, words);
            acceptWithin(block, spot, open, measurable, accepted);
        }
        PlaneOps.dropUnlisted(open, checked, accepted, words);
        PlaneOps.and(sure, sure, checked, words);
    }

    private static void acceptWithin(Block block, Spot spot, long[] open, long[] measurable, long[] accepted) {
        for (int word = 0; word < block.words(); word++) {
            long bits = open[word] & measurable[word] & ~accepted[word];
            long within = 0;
            for (; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                Spot home = block.spot(slot);
                Limits limits = block.limits(slot);
                if (home != null && limits != null && limits.reach(home, spot)) {
                    within |= Long.lowestOneBit(bits);
                }
            }
            accepted[word] |= within;
        }
    }
}
