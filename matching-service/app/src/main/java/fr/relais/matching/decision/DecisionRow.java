package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionReason;
import fr.relais.events.DecisionState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;

/** From a decision to the columns of its row and back. */
public final class DecisionRow {
    private DecisionRow() {}

    static void bind(PreparedStatement statement, DecisionState decision) throws SQLException {
        DecisionReason reason = decision.reasonCode();
        statement.setObject(1, decision.offerId());
        statement.setObject(2, decision.candidateId());
        statement.setLong(3, decision.version());
        statement.setString(4, decision.state().name());
        statement.setString(5, reason == null ? null : reason.name());
        statement.setString(6, decision.by());
        statement.setTimestamp(7, Timestamp.from(decision.decidedAt()));
        statement.setLong(8, decision.offerVersion());
        statement.setLong(9, decision.candidateVersion());
    }

    /** Of the row that the result stands on, in either table. */
    public static DecisionState state(ResultSet row) throws SQLException {
        String reason = row.getString("reason_code");
        return new DecisionState(
                row.getObject("offer_id", UUID.class),
                row.getObject("candidate_id", UUID.class),
                row.getLong("version"),
                Decision.valueOf(row.getString("state")),
                reason == null ? null : DecisionReason.valueOf(reason),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getLong("offer_version"),
                row.getLong("candidate_version"));
    }
}
