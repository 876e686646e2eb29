package fr.relais.matching.core;

import org.jspecify.annotations.Nullable;

/** One offer whose shortlist is kept, and where its floor stands. By the writer of the index. */
final class Listed {
    private final OfferPlan plan;
    private final Shortlist list = new Shortlist();
    private @Nullable Floors floors;
    private int slot;
    /** Stands among the changed already. */
    private boolean noted;

    Listed(OfferPlan plan) {
        this.plan = plan;
    }

    OfferPlan plan() {
        return plan;
    }

    Shortlist list() {
        return list;
    }

    void place(Floors where, int at) {
        floors = where;
        slot = at;
    }

    /** Says anew what it takes to change the list. */
    void raise() {
        if (floors != null) {
            floors.set(slot, list.floor());
        }
    }

    /** A change of that number may be seen in what is said of the offer. */
    void touch(long change) {
        if (floors != null) {
            floors.touch(slot / Long.SIZE, change);
        }
    }

    /** True when it was not noted yet. */
    boolean note() {
        boolean news = !noted;
        noted = true;
        return news;
    }

    void forget() {
        noted = false;
    }
}
