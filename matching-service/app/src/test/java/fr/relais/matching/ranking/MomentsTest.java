package fr.relais.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private Instant now = Instant.parse("2024-09-01T08:00:00Z");
    private final LiveIndex index = new LiveIndex();
    private final RegistryVersion registry = new RegistryVersion();
    private final Moments moments =
            new Moments(index, registry, new MovingClock(), config(), new SimpleMeterRegistry());

    @Test
    void anUnchangedIndexIsOneMoment() {
        Moment first = moments.now();
        now = now.plusSeconds(60);
        assertThat(moments.now()).isSameAs(first);
        change();
        assertThat(moments.now().number()).isGreaterThan(first.number());
    }

    @Test
    void anotherRegistryVersionIsAnotherMoment() {
        registry.seen("1", now);
        Moment first = moments.now();
        registry.seen("2", now.plusSeconds(1));
        registry.seen("1", now);
        assertThat(first.registryVersion()).isEqualTo("1");
        assertThat(moments.now().registryVersion()).isEqualTo("2");
        assertThat(moments.now().number()).isGreaterThan(first.number());
    }

    @Test
    void aMomentIsKeptForALifetimeFromItsLastPage() {
        Moment moment = moments.now();
        moments.keep(moment);
        now = now.plus(Duration.ofMinutes(5));
        moments.keep(moment);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(moments.find(moment.number())).contains(moment);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(moments.find(moment.number())).isEmpty();
    }

    @Test
    void aMomentThatNoCursorStandsOnIsNotKept() {
        assertThat(moments.find(moments.now().number())).isEmpty();
    }

    @Test
    void beyondTheMostTheOldestGoes() {
        Moment first = kept();
        Moment second = kept();
        Moment third = kept();
        assertThat(moments.find(first.number())).isEmpty();
        assertThat(moments.find(second.number())).contains(second);
        assertThat(moments.find(third.number())).contains(third);
    }

    private static CursorConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(CursorConfig.class)
                .withDefaultValue("relais.cursors.lifetime", "PT6M")
                .withDefaultValue("relais.cursors.most", "2")
                .build()
                .getConfigMapping(CursorConfig.class);
    }

    private Moment kept() {
        change();
        Moment moment = moments.now();
        moments.keep(moment);
        return moment;
    }

    private void change() {
        index.removeCandidate(UUID.randomUUID(), 1);
    }

    private final class MovingClock extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
