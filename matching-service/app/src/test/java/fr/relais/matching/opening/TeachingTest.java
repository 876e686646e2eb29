package fr.relais.matching.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.SessionKind;
import fr.relais.events.SessionState;
import fr.relais.events.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TeachingTest {
    @Test
    void ofVeryManyTheSoonestAreNamedAndAllCounted() {
        Teaching teaching = Teaching.of(
                IntStream.range(0, 25).mapToObj(id -> session(id, 2)).toList());
        assertThat(teaching.count("SOC-E01", 1)).isEqualTo(25);
        assertThat(teaching.soonest("SOC-E01", 2))
                .isEqualTo(
                        LongStream.range(0, 20).mapToObj(id -> new UUID(1, id)).toList());
    }

    @Test
    void aLevelIsTaughtByWhoeverTeachesItOrMore() {
        Teaching teaching = Teaching.of(List.of(session(1, 1), session(3, 3)));
        assertThat(teaching.soonest("SOC-E01", 1)).containsExactly(new UUID(1, 1), new UUID(1, 3));
        assertThat(teaching.soonest("SOC-E01", 2)).containsExactly(new UUID(1, 3));
        assertThat(teaching.count("SOC-E02", 1)).isZero();
    }

    private static SessionState session(long id, int level) {
        return new SessionState(
                new UUID(1, id),
                1,
                new UUID(2, 2),
                null,
                SessionStatus.OPEN,
                SessionKind.TRAINING,
                "Accueil en gare",
                null,
                Instant.EPOCH,
                null,
                12,
                0,
                List.of(new SessionState.Taught("SOC-E01", level)),
                null);
    }
}
