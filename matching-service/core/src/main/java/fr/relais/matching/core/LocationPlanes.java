package fr.relais.matching.core;

import org.jspecify.annotations.Nullable;

/** {@link Location} for all of a block: listed départements are planes, distances are measured for those still open only. */
final class LocationPlanes {
    private final Offer.Site site;
    private final @Nullable Spot spot;
    private final PlaneBook book;

    LocationPlanes(Offer.Site site, PlaneBook book) {
        Point point = site.point();
        this.site = site;
        this.spot = point == null ? null : Spot.of(point);
        this.book = book;
    }

    /** Drops who listed other départements or none and cannot be within a distance either: most people, at little cost. */
    void dropElsewhere(Block block, long[] open, OfferFilter.Words words) {
        if (site.remote()) {
            return;
        }
        boolean known = site.departement() != Codes.NONE;
        long[] listing = known ? block.plane(PlaneBook.LISTS_DEPARTEMENTS) : Block.ZEROS;
        long[] accepting = known ? accepting(block) : Block.ZEROS;
        for (int word = words.from(); spot == null && word < words.to(); word++) {
            open[word] &= ~listing[word] | accepting[word];
        }
        if (spot != null) {
            long[] measurable = block.plane(PlaneBook.MEASURABLE);
            for (int word = words.from(); word < words.to(); word++) {
                boolean near = measurable[word] != 0 && block.regions().mayReach(word, spot);
                long within = near ? measurable[word] : 0;
                open[word] &= ~(listing[word] | measurable[word]) | accepting[word] | within;
            }
        }
    }

    /** Drops from OPEN whom the work is out of reach of, from SURE also whom nothing can be checked for. */
    void judge(Block block, Scratch scratch, OfferFilter.Words words) {
        if (site.remote()) {
            return;
        }
        int from = words.from();
        int to = words.to();
        long[] accepted = scratch.mask(Scratch.Mask.ACCEPTED);
        long[] checked = scratch.mask(Scratch.Mask.CHECKED);
        PlaneOps.copy(accepted, Block.ZEROS, from, to);
        PlaneOps.copy(checked, Block.ZEROS, from, to);
        if (site.departement() != Codes.NONE) {
            PlaneOps.copy(accepted, accepting(block), from, to);
            PlaneOps.copy(checked, block.plane(PlaneBook.LISTS_DEPARTEMENTS), from, to);
        }
        long[] open = scratch.mask(Scratch.Mask.OPEN);
        if (spot != null) {
            long[] measurable = block.plane(PlaneBook.MEASURABLE);
            PlaneOps.or(checked, checked, measurable, from, to);
            acceptWithin(block, spot, scratch, words);
        }
        long[] sure = scratch.mask(Scratch.Mask.SURE);
        PlaneOps.dropUnlisted(open, checked, accepted, from, to);
        PlaneOps.and(sure, sure, checked, from, to);
    }

    private long[] accepting(Block block) {
        return block.plane(book.find(Family.DEPARTEMENT, site.departement()));
    }

    private static void acceptWithin(Block block, Spot spot, Scratch scratch, OfferFilter.Words words) {
        long[] open = scratch.mask(Scratch.Mask.OPEN);
        long[] accepted = scratch.mask(Scratch.Mask.ACCEPTED);
        long[] measurable = block.plane(PlaneBook.MEASURABLE);
        for (int word = words.from(); word < words.to(); word++) {
            long within = 0;
            for (long bits = open[word] & measurable[word] & ~accepted[word]; bits != 0; bits &= bits - 1) {
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
