package fr.relais.matching.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnTest {
    private final Turn turn = new Turn(new Impatient());

    @Test
    void whoDoesNotGetATurnIsToldToComeBack() throws SQLException {
        assertThatThrownBy(() -> turn.take(() -> turn.take(() -> "both at once")))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(503);
                    assertThat(problem.getHeaders()).containsEntry("Retry-After", "5");
                });
        assertThat(turn.take(() -> "afterwards")).isEqualTo("afterwards");
    }

    @Test
    void aQuestionThatFailsLetsTheNextOneIn() throws SQLException {
        assertThatThrownBy(() -> turn.take(() -> {
                    throw new SQLException("away");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(turn.take(() -> "next")).isEqualTo("next");
    }

    private record Impatient() implements HistoryConfig {
        @Override
        public Duration retention() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration cleaningEvery() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(20);
        }
    }
}
