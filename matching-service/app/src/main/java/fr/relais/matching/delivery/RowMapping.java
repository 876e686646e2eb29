package fr.relais.matching.delivery;

import fr.relais.events.Eligibility;
import fr.relais.events.ShortlistState.Entry;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From a shortlist to the columns of its row and back. */
final class RowMapping {
    private RowMapping() {}

    static void bind(PreparedStatement statement, StoredShortlist row) throws SQLException {
        Shown shown = row.shown();
        statement.setLong(1, row.version());
        statement.setLong(2, row.events());
        statement.setBoolean(3, shown.published());
        statement.setString(4, shown.rulesVersion());
        statement.setString(5, shown.registryVersion());
        statement.setTimestamp(6, Timestamp.from(shown.computedAt()));
        statement.setArray(7, column(statement, "uuid", shown, Entry::candidateId));
        statement.setArray(8, column(statement, "int2", shown, Entry::fit));
        statement.setArray(9, column(statement, "bool", shown, entry -> entry.eligibility() == Eligibility.YES));
        statement.setArray(
                10,
                statement.getConnection().createArrayOf("int2", row.toldRanks().toArray()));
        statement.setObject(11, row.offerId());
    }

    private static Array column(PreparedStatement statement, String type, Shown shown, Function<Entry, Object> value)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, shown.candidates().stream().map(value).toArray());
    }

    static StoredShortlist read(ResultSet row) throws SQLException {
        Shown shown = new Shown(
                row.getBoolean("published"),
                row.getString("rules_version"),
                row.getString("registry_version"),
                row.getTimestamp("computed_at").toInstant(),
                candidates(row));
        Short[] told = (Short[]) row.getArray("told_ranks").getArray();
        return new StoredShortlist(
                row.getObject("offer_id", UUID.class),
                row.getLong("version"),
                row.getLong("events"),
                shown,
                Stream.of(told).map(Short::intValue).toList());
    }

    private static List<Entry> candidates(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("candidate_ids").getArray();
        Short[] fits = (Short[]) row.getArray("fits").getArray();
        Boolean[] sure = (Boolean[]) row.getArray("sure").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Entry(i + 1, ids[i], sure[i] ? Eligibility.YES : Eligibility.UNKNOWN, (int) fits[i]))
                .toList();
    }
}
