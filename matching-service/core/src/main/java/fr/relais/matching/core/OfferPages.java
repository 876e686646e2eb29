package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The offers that are to be ranked, in pages by ascending {@link PlaceKey}: page {@code i} holds keys from {@code lowest[i]} to
 * below the next different one; several share a lowest key when more offers than fit have the same. Immutable: a change
 * copies part of one page. By one writer, read by anybody.
 */
final class OfferPages {
    private final OfferBook book;
    private final List<OfferPage> pages;
    private final long[] lowest;

    /** An offer's page and slot. */
    record Place(OfferPage page, int slot) {}

    OfferPages(OfferBook book) {
        this(book, List.of(OfferPage.empty()), new long[1]);
    }

    private OfferPages(OfferBook book, List<OfferPage> pages, long[] lowest) {
        this.book = book;
        this.pages = List.copyOf(pages);
        this.lowest = lowest;
    }

    OfferBook book() {
        return book;
    }

    List<OfferPage> all() {
        return pages;
    }

    /** With one more offer. */
    OfferPages with(OfferPlan plan) {
        int last = indexFor(key(plan));
        for (int i = last; i >= 0 && lowest[i] == lowest[last]; i--) {
            if (!pages.get(i).isFull()) {
                return with(i, pages.get(i).with(plan, book));
            }
        }
        return roomier(last).with(plan);
    }

    /** Without an offer, which must be here. */
    OfferPages without(OfferPlan plan) {
        int index = indexOf(plan);
        OfferPage page = pages.get(index);
        if (page.size() > 1 || index == 0) {
            return with(index, page.without(page.slotOf(plan), book));
        }
        List<OfferPage> fewer = new ArrayList<>(pages);
        fewer.remove(index);
        long[] keys = new long[lowest.length - 1];
        System.arraycopy(lowest, 0, keys, 0, index);
        System.arraycopy(lowest, index + 1, keys, index, keys.length - index);
        return new OfferPages(book, fewer, keys);
    }

    /** Where an offer lies, which must be here. */
    Place find(OfferPlan plan) {
        OfferPage page = pages.get(indexOf(plan));
        return new Place(page, page.slotOf(plan));
    }

    private int indexOf(OfferPlan plan) {
        for (int i = indexFor(key(plan)); i >= 0; i--) {
            if (pages.get(i).slotOf(plan) >= 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such offer");
    }

    /** The last page that may hold {@code key}. */
    private int indexFor(long key) {
        int found = Arrays.binarySearch(lowest, key);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < lowest.length && lowest[found + 1] == key) {
            found++;
        }
        return found;
    }

    /** With more room where a page is full: a larger page, two of its halves, or one more for the same key. */
    private OfferPages roomier(int index) {
        OfferPage page = pages.get(index);
        List<OfferPlan> plans = new ArrayList<>(page.plans());
        if (!page.isLargest()) {
            return replace(index, List.of(filled(page, plans, 2 * page.room())), lowest[index]);
        }
        plans.sort(Comparator.comparingLong(OfferPages::key));
        int middle = boundary(plans);
        if (middle == 0) {
            return replace(index, List.of(page, OfferPage.empty()), lowest[index]);
        }
        OfferPage low = filled(page, plans.subList(0, middle), page.room());
        OfferPage high = filled(page, plans.subList(middle, plans.size()), page.room());
        return replace(index, List.of(low, high), key(plans.get(middle)));
    }

    private OfferPage filled(OfferPage from, List<OfferPlan> plans, int room) {
        OfferPage page = OfferPage.of(plans, room, book);
        for (int slot = 0; slot < plans.size(); slot++) {
            from.floors().moveTo(page.floors(), from.slotOf(plans.get(slot)), slot);
        }
        return page;
    }

    /** The index nearest the middle where the key changes; 0 when it never does. */
    private static int boundary(List<OfferPlan> sorted) {
        int half = sorted.size() / 2;
        for (int away = 0; away < half; away++) {
            for (int at : new int[] {half - away, half + away}) {
                if (at > 0 && key(sorted.get(at)) != key(sorted.get(at - 1))) {
                    return at;
                }
            }
        }
        return 0;
    }

    private OfferPages with(int index, OfferPage page) {
        return replace(index, List.of(page), lowest[index]);
    }

    /** @param next lowest key of the second of two in place of one */
    private OfferPages replace(int index, List<OfferPage> by, long next) {
        List<OfferPage> copy = new ArrayList<>(pages);
        copy.set(index, by.getFirst());
        if (by.size() == 1) {
            return new OfferPages(book, copy, lowest);
        }
        copy.add(index + 1, by.getLast());
        long[] keys = Arrays.copyOf(lowest, lowest.length + 1);
        System.arraycopy(lowest, index + 1, keys, index + 2, lowest.length - index - 1);
        keys[index + 1] = next;
        return new OfferPages(book, copy, keys);
    }

    private static long key(OfferPlan plan) {
        return PlaceKey.of(plan.offer().site());
    }
}
