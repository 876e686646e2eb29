package fr.relais.http;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away or overloaded from a fault of our own: the first is 503 and may be tried again. */
public final class Unavailability {
    private Unavailability() {}

    /** True when the failure comes from the database being out of reach or out of resources. */
    public static boolean explains(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException sql) {
        if (sql instanceof SQLTransientException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTimeoutException) {
            return true;
        }
        var state = sql.getSQLState();
        if (state != null) { // 08: connection; 53: resources; 57P: shutdown
            return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
        }
        var message = sql.getMessage();
        return message != null
                && message.toLowerCase(Locale.ROOT).contains("acquisition timeout"); // Agroal's own, without a state
    }
}
