package fr.relais.matching.index;

import fr.relais.matching.core.Shortlisted;
import fr.relais.matching.core.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shortlists that changed, and the state they are of.
 *
 * @param lists by offer, best first; empty when nobody is open or the offer is gone
 * @param more whether a burst has left lists that have still to be taken
 */
public record ChangedShortlists(Map<UUID, List<Shortlisted>> lists, Snapshot snapshot, boolean more) {
    public ChangedShortlists {
        lists = Map.copyOf(lists);
    }
}
