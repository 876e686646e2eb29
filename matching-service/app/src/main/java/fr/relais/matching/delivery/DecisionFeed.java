package fr.relais.matching.delivery;

import fr.relais.events.DecisionState;
import fr.relais.events.EventTypes;
import fr.relais.events.PairingDecided;
import fr.relais.events.ShortlistState.Entry;
import fr.relais.events.Topics;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells decisions among the steps of an offer, whose events share one count in its row. Whom a decision keeps out leaves the
 * list with the comparison that follows, as everybody does.
 */
@ApplicationScoped
public class DecisionFeed {
    private final ShortlistTable table;
    private final Outbox outbox;

    DecisionFeed(ShortlistTable table, Outbox outbox) {
        this.table = table;
        this.outbox = outbox;
    }

    /** Within the caller's transaction, which keeps the offer's row until it ends. */
    public void decided(DecisionState decision) {
        UUID offer = decision.offerId();
        StoredShortlist row = table.lockOne(offer);
        long event = row.events() + 1;
        Integer rank = rank(row, decision.candidateId());
        PairingDecided told = new PairingDecided(
                offer,
                decision.candidateId(),
                row.version(),
                rank,
                decision.state().keepsOut() ? null : rank,
                decision.state(),
                decision.reasonCode());
        table.count(offer, event);
        outbox.append(new OutboxEvent(Topics.PAIRING, offer.toString(), EventTypes.PAIRING_DECIDED, event, told));
    }

    private static @Nullable Integer rank(StoredShortlist row, UUID candidate) {
        return row.shown().candidates().stream()
                .filter(entry -> entry.candidateId().equals(candidate))
                .map(Entry::rank)
                .findFirst()
                .orElse(null);
    }
}
