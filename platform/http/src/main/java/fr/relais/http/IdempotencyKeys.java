package fr.relais.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of idempotency keys. A key is kept for a day; older ones go when a new one comes. */
@ApplicationScoped
class IdempotencyKeys {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Instance<DataSource> database;
    private final Clock clock;

    IdempotencyKeys(Instance<DataSource> database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An answer as it was given. */
    @SuppressWarnings("ArrayRecordComponent") // a digest of our own, handed on once
    record Answer(
            byte[] digest,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    static byte[] digest(String target, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(target.getBytes(UTF_8));
            return sha.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the key for this transaction, or gives the answer that stands under it; waits for a running claim. */
    @Nullable
    Answer claim(String client, String key, byte[] digest) throws SQLException {
        try (var connection = database.get().getConnection()) {
            forgetOld(connection);
            try (var insert = connection.prepareStatement("insert into idempotency_key"
                    + " (client, key, request, created_at) values (?, ?, ?, ?) on conflict do nothing")) {
                insert.setString(1, client);
                insert.setString(2, key);
                insert.setBytes(3, digest);
                insert.setTimestamp(4, Timestamp.from(clock.instant()));
                return insert.executeUpdate() == 1 ? null : read(connection, client, key);
            }
        }
    }

    /** The answer that stands under a key, of a request that is over; null when there is none. */
    @Nullable
    Answer find(String client, String key) throws SQLException {
        try (var connection = database.get().getConnection()) {
            return select(connection, client, key);
        }
    }

    private void forgetOld(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            delete.executeUpdate();
        }
    }

    private static Answer read(Connection connection, String client, String key) throws SQLException {
        var answer = select(connection, client, key);
        if (answer == null) {
            throw new SQLException("idempotency key vanished");
        }
        return answer;
    }

    private static @Nullable Answer select(Connection connection, String client, String key) throws SQLException {
        try (var select = connection.prepareStatement(
                "select request, status, location, etag, body from idempotency_key where client = ? and key = ?")) {
            select.setString(1, client);
            select.setString(2, key);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? new Answer(
                                row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5))
                        : null;
            }
        }
    }

    void keep(String client, String key, Answer answer) throws SQLException {
        try (var connection = database.get().getConnection();
                var update = connection.prepareStatement("update idempotency_key"
                        + " set status = ?, location = ?, etag = ?, body = ? where client = ? and key = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setString(4, answer.body());
            update.setString(5, client);
            update.setString(6, key);
            update.executeUpdate();
        }
    }
}
