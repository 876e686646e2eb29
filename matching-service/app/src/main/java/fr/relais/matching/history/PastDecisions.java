package fr.relais.matching.history;

import fr.relais.events.DecisionState;
import fr.relais.matching.decision.DecisionMark;
import fr.relais.matching.decision.DecisionRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided last of the candidates of an offer, as of a moment. */
final class PastDecisions {
    private final Map<UUID, DecisionState> byCandidate = new HashMap<>();

    private PastDecisions() {}

    static PastDecisions read(PreparedStatement select) throws SQLException {
        PastDecisions decisions = new PastDecisions();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                DecisionState decision = DecisionRow.state(row);
                decisions.byCandidate.put(decision.candidateId(), decision);
            }
        }
        return decisions;
    }

    /** Whether a decision kept a candidate of that version out of the list of the offer in that version. */
    boolean keepOut(UUID candidate, long offerVersion, long candidateVersion) {
        DecisionState decision = byCandidate.get(candidate);
        return decision != null
                && decision.state().keepsOut()
                && offerVersion <= decision.offerVersion()
                && candidateVersion <= decision.candidateVersion();
    }

    @Nullable
    DecisionMark mark(UUID candidate, boolean keptOut) {
        DecisionState decision = byCandidate.get(candidate);
        return decision == null
                ? null
                : DecisionMark.of(decision, keptOut || !decision.state().keepsOut());
    }
}
