package fr.relais.matching.delivery;

import fr.relais.events.EventTypes;
import fr.relais.events.PairingChange;
import fr.relais.events.Topics;
import fr.relais.outbox.OutboxEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The next row of an offer and what is told of it.
 *
 * @param events the shortlist, then the steps of its candidates
 */
record News(StoredShortlist row, List<OutboxEvent> events) {
    News {
        events = List.copyOf(events);
    }

    /** What {@code shown} adds to {@code before}, from which it differs. */
    static News of(StoredShortlist before, Shown shown) {
        Steps steps = Steps.between(before, shown);
        List<PairingChange> changes = steps.changes();
        StoredShortlist now = new StoredShortlist(
                before.offerId(), before.version() + 1, before.events() + changes.size(), shown, steps.toldRanks());
        List<OutboxEvent> events = new ArrayList<>();
        events.add(shortlist(now));
        for (int i = 0; i < changes.size(); i++) {
            events.add(pairing(changes.get(i), before.events() + i + 1));
        }
        return new News(now, events);
    }

    private static OutboxEvent shortlist(StoredShortlist now) {
        boolean published = now.shown().published();
        return new OutboxEvent(
                Topics.SHORTLIST,
                now.offerId().toString(),
                published ? EventTypes.SHORTLIST_UPDATED : EventTypes.SHORTLIST_WITHDRAWN,
                now.version(),
                published ? now.state() : null);
    }

    private static OutboxEvent pairing(PairingChange step, long sequence) {
        return new OutboxEvent(Topics.PAIRING, step.offerId().toString(), type(step), sequence, step);
    }

    private static String type(PairingChange step) {
        return switch (step.reasonCode()) {
            case ENTERED_FIRST_100 -> EventTypes.PAIRING_ENTERED;
            case RANK_CHANGED, FIT_CHANGED -> EventTypes.PAIRING_MOVED;
            case LEFT_FIRST_100, OFFER_CLOSED -> EventTypes.PAIRING_LEFT;
        };
    }
}
