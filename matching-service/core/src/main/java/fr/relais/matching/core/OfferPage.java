package fr.relais.matching.core;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@link #MOST} offers, laid out by fact instead of by offer, so that one candidate meets all of them in a few loops.
 *
 * <p>Layout: a mask of bits for each {@link OfferMask}; for each competency a column of weights, and one for each level that
 * somebody may hold, of the points of that level times the weight ({@link PageCredit}), in {@link Lanes}, since a credit is at most
 * 18 000; the places on the unit sphere. What no offer of the page needs is absent. About 300 bytes an offer.
 *
 * <p>Immutable but for {@link #floors}, which are the writer's alone: a change copies the masks and columns that the offer
 * stands in, some 60 KB of a full page, and shares the others.
 */
final class OfferPage {
    static final int MOST = 1024;
    static final int WORDS = MOST / Long.SIZE;
    private static final int LEAST = 128;
    private static final int GROWTH = 16;

    private final int room;
    private long[] @Nullable [] masks;
    private final long[] @Nullable [] columns;
    private final @Nullable OfferPlan[] plans;
    private final short[] most;
    private final int[] occupations;
    private double[] places;
    private final Floors floors;
    private int size;
    private Box box;

    private OfferPage(OfferPage from) {
        this.room = from.room;
        this.masks = from.masks.clone();
        this.columns = from.columns.clone();
        this.plans = from.plans.clone();
        this.most = from.most.clone();
        this.occupations = from.occupations.clone();
        this.places = from.places;
        this.floors = from.floors;
        this.size = from.size;
        this.box = from.box;
    }

    private OfferPage(int room) {
        this.room = room;
        masks = new long[OfferMask.FIRST_CODED][];
        columns = new long[PageCredit.COLUMNS][];
        plans = new OfferPlan[room];
        most = new short[room];
        occupations = new int[room];
        places = new double[3 * room];
        floors = new Floors(room);
        box = Box.EMPTY;
    }

    static OfferPage empty() {
        return new OfferPage(LEAST);
    }

    /** Of these offers, in this order. */
    static OfferPage of(List<OfferPlan> offers, int room, OfferBook book) {
        OfferPage page = new OfferPage(room);
        for (int slot = 0; slot < offers.size(); slot++) {
            page.write(slot, offers.get(slot), true, book, false);
        }
        return page;
    }

    /** With one more offer in a free slot; there must be one. */
    OfferPage with(OfferPlan plan, OfferBook book) {
        int slot = 0;
        while (plans[slot] != null) {
            slot++;
        }
        return changed(slot, plan, true, book);
    }

    OfferPage without(int slot, OfferBook book) {
        return changed(slot, Objects.requireNonNull(plans[slot]), false, book);
    }

    private OfferPage changed(int slot, OfferPlan plan, boolean there, OfferBook book) {
        OfferPage page = new OfferPage(this);
        page.write(slot, plan, there, book, true);
        return page;
    }

    private void write(int slot, OfferPlan plan, boolean there, OfferBook book, boolean shared) {
        Offer offer = plan.offer();
        OfferMask.forEach(offer, book.masks(), mask -> set(mask, slot, there, shared));
        for (Requirement row : offer.requirements()) {
            PageCredit.forEach(row, (column, value) -> set(column, slot, there ? value : 0, shared));
        }
        plans[slot] = there ? plan : null;
        most[slot] = (short) plan.scorer().max();
        occupations[slot] = book.occupation(offer.rome());
        Point point = offer.site().point();
        if (there && point != null) {
            Spot spot = Spot.of(point);
            places = shared ? places.clone() : places;
            places[slot] = spot.x();
            places[room + slot] = spot.y();
            places[2 * room + slot] = spot.z();
            box = box.with(spot);
        }
        size += there ? 1 : -1;
    }

    private void set(int mask, int slot, boolean bit, boolean shared) {
        if (mask >= masks.length) {
            masks = Arrays.copyOf(masks, mask + GROWTH);
        }
        long[] old = masks[mask];
        long[] words = old == null ? new long[room / Long.SIZE] : shared ? old.clone() : old;
        long at = 1L << slot;
        words[slot >>> 6] = bit ? words[slot >>> 6] | at : words[slot >>> 6] & ~at;
        masks[mask] = words;
    }

    private void set(int column, int slot, int value, boolean shared) {
        long[] old = columns[column];
        long[] numbers = old == null ? new long[room / Lanes.COUNT] : shared ? old.clone() : old;
        Lanes.set(numbers, slot, value);
        columns[column] = numbers;
    }

    /** How many slots there are. */
    int room() {
        return room;
    }

    int words() {
        return room / Long.SIZE;
    }

    int size() {
        return size;
    }

    boolean isLargest() {
        return room == MOST;
    }

    boolean isFull() {
        return size == room;
    }

    /** By number; of {@link PlaneBook#NOBODY} too. Zeros where no offer stands in it. */
    long[] mask(int number) {
        long[] mask = number < 0 || number >= masks.length ? null : masks[number];
        return mask == null ? Block.ZEROS : mask;
    }

    boolean has(int number) {
        return number >= 0 && number < masks.length && masks[number] != null;
    }

    /** Null where it would be zeros. */
    long @Nullable [] column(int number) {
        return columns[number];
    }

    OfferPlan plan(int slot) {
        return Objects.requireNonNull(plans[slot]);
    }

    /** Where an offer lies; -1 when not here. */
    int slotOf(OfferPlan plan) {
        for (int slot = 0; slot < room; slot++) {
            if (plans[slot] == plan) {
                return slot;
            }
        }
        return -1;
    }

    List<OfferPlan> plans() {
        return Arrays.stream(plans)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The credit of somebody who meets everything. */
    int most(int slot) {
        return most[slot];
    }

    /** Number of the occupation in the {@link OfferBook}. */
    int occupation(int slot) {
        return occupations[slot];
    }

    double squaredChord(int slot, Spot to) {
        double dx = to.x() - places[slot];
        double dy = to.y() - places[room + slot];
        double dz = to.z() - places[2 * room + slot];
        return dx * dx + dy * dy + dz * dz;
    }

    /** Around all that have a point. */
    Box box() {
        return box;
    }

    /** By the writer, but for what touched them. */
    Floors floors() {
        return floors;
    }
}
