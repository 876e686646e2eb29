package fr.relais.matching.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each version is kept once, whatever happens to the service, and nothing of whoever leaves. */
@WithServers
class KeepingIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID candidate = Ids.next();
    private final Kept kept;
    private final HistoryStore store;
    private final MeterRegistry metrics;

    KeepingIT(Kept kept, HistoryStore store, MeterRegistry metrics) {
        this.kept = kept;
        this.store = store;
        this.metrics = metrics;
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void aDuplicateIsKeptOnce() {
        publisher.profile(Samples.profile(candidate, 1), 1);
        publisher.profile(Samples.profile(candidate, 1), 1);
        publisher.profile(Samples.profile(candidate, 2), 2);
        publisher.profile(Samples.profile(candidate, 1), 1);
        awaitAllStored();
        assertThat(kept.versionsOf(candidate)).isEqualTo(2);
    }

    @Test
    void nothingStaysOfSomebodyWhoLeftNorComesBackByAnOldEvent() {
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(candidate, 1), 1);
        publisher.profile(Samples.profile(candidate, 2), 2);
        Instant moment = Clock.systemUTC().instant();
        String path = "/pairings/" + offer + "/" + candidate + "?asOf=" + moment;
        Api.await(path, answer -> answer.path("candidateVersion").asLong() == 2);
        publisher.tombstone(Topics.PROFILE, candidate.toString(), EventTypes.PROFILE_ERASED, 3);
        kept.awaitVersionsOf(candidate, 0);
        Api.await(path, answer -> answer.path("status").asInt() == 404);
        publisher.profile(Samples.profile(candidate, 2), 2);
        awaitAllStored();
        assertThat(kept.versionsOf(candidate)).isZero();
        publisher.profile(Samples.profile(candidate, 2), 4);
        kept.awaitVersionsOf(candidate, 1);
        Api.await(path, answer -> answer.path("detail").asText().contains("at that moment"));
    }

    @Test
    void whoLeftSinceIsNotCounted() {
        UUID better = Ids.next();
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(better, 3), 1);
        publisher.profile(Samples.profile(candidate, 2), 1);
        Instant moment = Clock.systemUTC().instant();
        String path = "/pairings/" + offer + "/" + candidate + "?asOf=" + moment;
        Api.await(path, answer -> answer.path("rank").asInt() == 2);
        publisher.tombstone(Topics.PROFILE, better.toString(), EventTypes.PROFILE_WITHDRAWN, 2);
        Api.await(path, answer -> answer.path("rank").asInt() == 1);
    }

    @Test
    void whenItsConnectionBrokeTheWriterGoesOnWhereTheStoreStands() {
        publisher.profile(Samples.profile(candidate, 1), 1);
        awaitAllStored();
        double read = recorded();
        kept.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'matching'"
                + " and pid <> pg_backend_pid() and pid in (select pid from pg_locks where locktype = 'advisory')");
        publisher.profile(Samples.profile(candidate, 2), 2);
        kept.awaitVersionsOf(candidate, 2);
        awaitAllStored();
        // the batch that met the broken connection may have been read twice; nothing before it was
        assertThat(recorded() - read).isBetween(1.0, 2.0);
    }

    @Test
    void anotherInstanceWaitsForItsTurnToWrite() {
        publisher.profile(Samples.profile(candidate, 1), 1);
        kept.awaitVersionsOf(candidate, 1);
        try (var second = store.open()) {
            assertThat(second).isNull();
        }
    }

    @Test
    void whatTheIndexCannotUseIsPassedOver() {
        double passed = passedOver();
        publisher.send(
                Topics.PROFILE,
                candidate.toString(),
                Publisher.headers(EventTypes.PROFILE_PUBLISHED, candidate.toString(), 1),
                "{\"candidateId\":".getBytes(UTF_8));
        Map<String, String> old = Publisher.headers(EventTypes.PROFILE_PUBLISHED, candidate.toString(), 2);
        old.put("ce_time", "-999999-01-01T00:00:00Z");
        publisher.send(
                Topics.PROFILE,
                candidate.toString(),
                old,
                Samples.profile(candidate).toString().getBytes(UTF_8));
        publisher.profile(Samples.profile(candidate, 2), 3);
        kept.awaitVersionsOf(candidate, 1);
        assertThat(passedOver() - passed).isEqualTo(2);
    }

    /** The second mark that is passed from now on was set later than now. */
    private void awaitAllStored() {
        for (int mark = 0; mark < 2; mark++) {
            long before = reached();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> reached() > before);
        }
    }

    private long reached() {
        return kept.number("select coalesce(extract(epoch from stored_until) * 1000000, 0) from history_reach");
    }

    private double recorded() {
        return metrics.counter("relais.intake.recorded", "topic", Topics.PROFILE)
                .count();
    }

    private double passedOver() {
        return metrics.counter("relais.intake.passed.over", "topic", Topics.PROFILE)
                .count();
    }
}
