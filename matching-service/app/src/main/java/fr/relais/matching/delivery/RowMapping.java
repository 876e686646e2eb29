package fr.relais.matching.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.ShortlistState.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/** From a shortlist to the columns of its row and back. */
@ApplicationScoped
class RowMapping {
    private static final TypeReference<List<Entry>> CANDIDATES = new TypeReference<>() {};

    private final ObjectMapper json;

    RowMapping(ObjectMapper json) {
        this.json = json;
    }

    void bind(PreparedStatement statement, StoredShortlist row) throws SQLException {
        Shown shown = row.shown();
        statement.setLong(1, row.version());
        statement.setLong(2, row.events());
        statement.setBoolean(3, shown.published());
        statement.setString(4, shown.rulesVersion());
        statement.setString(5, shown.registryVersion());
        statement.setTimestamp(6, Timestamp.from(shown.computedAt()));
        statement.setString(7, write(shown.candidates()));
        statement.setObject(8, row.offerId());
    }

    StoredShortlist read(ResultSet row) throws SQLException {
        Shown shown = new Shown(
                row.getBoolean("published"),
                row.getString("rules_version"),
                row.getString("registry_version"),
                row.getTimestamp("computed_at").toInstant(),
                candidates(row.getString("candidates")));
        return new StoredShortlist(
                row.getObject("offer_id", UUID.class), row.getLong("version"), row.getLong("events"), shown);
    }

    private String write(List<Entry> candidates) {
        try {
            return json.writeValueAsString(candidates);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a shortlist cannot be written as JSON", e);
        }
    }

    private List<Entry> candidates(String text) {
        try {
            return json.readValue(text, CANDIDATES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored shortlist cannot be read", e);
        }
    }
}
