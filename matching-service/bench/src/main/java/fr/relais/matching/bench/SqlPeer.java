package fr.relais.matching.bench;

import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Requirement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table with one small number a competency (level and grade), sorted by an expression of the offer: any SQL database. */
final class SqlPeer {
    private static final int CELLS = 16;

    private final Connection connection;
    private final String array;

    /** @param array how the database writes an array: PostgreSQL has {@code array}, DuckDB nothing before the bracket */
    SqlPeer(Connection connection, String array) {
        this.connection = connection;
        this.array = array;
    }

    static String columns(String type) {
        return IntStream.range(0, 30).mapToObj(i -> "c" + i + type).collect(Collectors.joining(", "));
    }

    /** Credits of the first. */
    int[] rank(Offer offer, int depth) {
        String sum = offer.requirements().stream().map(this::credit).collect(Collectors.joining(" + "));
        String query = "select " + sum + " as credit from candidate order by credit desc limit " + depth;
        List<Integer> credits = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                credits.add(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return credits.stream().mapToInt(credit -> credit).toArray();
    }

    private String credit(Requirement row) {
        String points = IntStream.range(0, CELLS)
                .mapToObj(cell -> Integer.toString(ScalarRows.credit(row, cell)))
                .collect(Collectors.joining(","));
        return "(" + array + "[" + points + "])[c" + row.competency() + " + 1]";
    }
}
