package fr.relais.matching.delivery;

import fr.relais.events.PairingChange;
import fr.relais.events.PairingReason;
import fr.relais.events.ShortlistState.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each candidate from one shortlist to the next: first who left, then the others by their new rank. */
final class Steps {
    private final StoredShortlist now;
    private final List<PairingChange> steps = new ArrayList<>();

    private Steps(StoredShortlist now) {
        this.now = now;
    }

    static List<PairingChange> between(StoredShortlist before, StoredShortlist now) {
        Steps steps = new Steps(now);
        Map<UUID, Entry> gone = new LinkedHashMap<>();
        before.shown().candidates().forEach(entry -> gone.put(entry.candidateId(), entry));
        List<@Nullable Entry> stayed = new ArrayList<>();
        now.shown().candidates().forEach(entry -> stayed.add(gone.remove(entry.candidateId())));
        gone.values().forEach(steps::left);
        for (int i = 0; i < stayed.size(); i++) {
            steps.stands(stayed.get(i), now.shown().candidates().get(i));
        }
        return steps.steps;
    }

    private void left(Entry before) {
        PairingReason reason = now.shown().published() ? PairingReason.LEFT_FIRST_100 : PairingReason.OFFER_CLOSED;
        add(before.candidateId(), before, null, reason);
    }

    private void stands(@Nullable Entry before, Entry entry) {
        if (before == null) {
            add(entry.candidateId(), null, entry, PairingReason.ENTERED_FIRST_100);
        } else if (before.rank() != entry.rank()) {
            add(entry.candidateId(), before, entry, PairingReason.RANK_CHANGED);
        } else if (!before.equals(entry)) {
            add(entry.candidateId(), before, entry, PairingReason.FIT_CHANGED);
        }
    }

    private void add(UUID candidate, @Nullable Entry before, @Nullable Entry after, PairingReason reason) {
        steps.add(new PairingChange(
                now.offerId(),
                candidate,
                now.version(),
                before == null ? null : before.rank(),
                after == null ? null : after.rank(),
                after == null ? null : after.eligibility(),
                after == null ? null : after.fit(),
                reason));
    }
}
