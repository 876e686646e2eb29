package fr.relais.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How much waits in the outbox, and for how long. Read from the table at each scrape: it is empty nearly always. */
@Startup
@ApplicationScoped
class OutboxMetrics {
    private final DataSource database;

    OutboxMetrics(DataSource database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("relais.outbox.depth", this, OutboxMetrics::depth)
                .description("events committed but not yet acknowledged by the broker")
                .register(metrics);
        Gauge.builder("relais.outbox.age", this, OutboxMetrics::ageSeconds)
                .baseUnit("seconds")
                .description("age of the oldest event not yet acknowledged")
                .register(metrics);
    }

    private double depth() {
        return number("select coalesce(sum(events), 0) from outbox");
    }

    private double ageSeconds() {
        return number("select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0) from outbox");
    }

    private double number(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN; // a scrape must not fail because the database is away
        }
    }
}
