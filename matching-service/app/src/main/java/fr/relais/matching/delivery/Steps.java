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

/**
 * What became of each candidate from one shortlist to the next: first who left, then the others by their new rank.
 *
 * <p>One newcomer moves everybody behind by a place. So that this does not flood, who stays with the same fit and eligibility
 * is told only once their rank is {@link #isFar far} from the one that was told last; the old rank of an event is that one.
 */
final class Steps {
    /** A rank is far from another when they differ by more than this part of the better one. */
    private static final int PART = 4;

    private final UUID offer;
    private final long version;
    private final PairingReason goneBecause;
    private final List<PairingChange> changes = new ArrayList<>();
    private final List<Integer> toldRanks = new ArrayList<>();

    private Steps(UUID offer, long version, boolean published) {
        this.offer = offer;
        this.version = version;
        goneBecause = published ? PairingReason.LEFT_FIRST_100 : PairingReason.OFFER_CLOSED;
    }

    /** Somebody in the list, and the rank that was told of them. */
    private record Told(Entry entry, int rank) {}

    /** The steps that lead to version {@code before.version() + 1}. */
    static Steps between(StoredShortlist before, Shown now) {
        Steps steps = new Steps(before.offerId(), before.version() + 1, now.published());
        Map<UUID, Told> gone = new LinkedHashMap<>();
        for (Entry entry : before.shown().candidates()) {
            gone.put(entry.candidateId(), new Told(entry, before.toldRanks().get(entry.rank() - 1)));
        }
        List<@Nullable Told> stayed = new ArrayList<>();
        now.candidates().forEach(entry -> stayed.add(gone.remove(entry.candidateId())));
        gone.values().forEach(steps::left);
        for (int i = 0; i < stayed.size(); i++) {
            steps.stands(stayed.get(i), now.candidates().get(i));
        }
        return steps;
    }

    /** What is to be told, in order. */
    List<PairingChange> changes() {
        return changes;
    }

    /** The ranks that are told then, of each candidate of the new list. */
    List<Integer> toldRanks() {
        return toldRanks;
    }

    /** Whether ranks differ so much that it is worth telling: from 1, 4, 20 and 80 on by 1, 2, 6 and 21. */
    static boolean isFar(int told, int rank) {
        return PART * Math.abs(rank - told) > Math.min(rank, told);
    }

    private void left(Told before) {
        changes.add(new PairingChange(
                offer, before.entry.candidateId(), version, before.rank, null, null, null, goneBecause));
    }

    private void stands(@Nullable Told before, Entry entry) {
        if (before == null) {
            add(null, entry, PairingReason.ENTERED_FIRST_100);
            return;
        }
        boolean same = before.entry.fit() == entry.fit() && before.entry.eligibility() == entry.eligibility();
        if (same && !isFar(before.rank, entry.rank())) {
            toldRanks.add(before.rank);
        } else {
            boolean stands = before.rank == entry.rank();
            add(before.rank, entry, stands ? PairingReason.FIT_CHANGED : PairingReason.RANK_CHANGED);
        }
    }

    private void add(@Nullable Integer oldRank, Entry now, PairingReason reason) {
        toldRanks.add(now.rank());
        changes.add(new PairingChange(
                offer, now.candidateId(), version, oldRank, now.rank(), now.eligibility(), now.fit(), reason));
    }
}
