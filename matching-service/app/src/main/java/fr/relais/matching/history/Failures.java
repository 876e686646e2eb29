package fr.relais.matching.history;

import java.sql.SQLException;

/** What the database refuses, unchecked and with its cause: the platform tells by that whether it is away. */
final class Failures {
    private Failures() {}

    static IllegalStateException of(SQLException e) {
        return new IllegalStateException("history: " + e.getMessage(), e);
    }
}
