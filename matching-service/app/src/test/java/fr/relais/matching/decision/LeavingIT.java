package fr.relais.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.relais.events.Decision;
import fr.relais.events.DecisionState;
import fr.relais.http.Ids;
import fr.relais.matching.WithServers;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A decision and the departure of whom it is about, at the same time. */
@WithServers
class LeavingIT {
    private static final DecisionReader.Decided CONTACTED =
            new DecisionReader.Decided(Decision.CONTACTED, null, "ft:account7");

    private final UUID offer = Ids.next();
    private final UUID candidate = Ids.next();
    private final Decisions decisions;
    private final DecisionTable table;

    LeavingIT(Decisions decisions, DecisionTable table) {
        this.decisions = decisions;
        this.table = table;
    }

    @Test
    void whoLeftSinceThePairWasLookedAtIsNotDecidedOn() {
        assertThatThrownBy(() -> decisions.decide(offer, candidate, null, CONTACTED))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(404));
        assertThat(table.last(offer, candidate)).isEmpty();
    }

    @Test
    void aDecisionThatIsCommittedWhileThePersonLeavesGoesToo() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<List<DecisionState>> forgotten = QuarkusTransaction.requiringNew()
                    .call(() -> {
                        table.lock(candidate);
                        Future<List<DecisionState>> waiting = other.submit(() -> decisions.forget(candidate, 2));
                        assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                                .isInstanceOf(TimeoutException.class);
                        table.add(null, inVersion(2));
                        return waiting;
                    });
            assertThat(forgotten.get(20, TimeUnit.SECONDS)).containsExactly(inVersion(2));
        }
        assertThat(table.last(offer, candidate)).isEmpty();
        assertThat(table.steps(offer, candidate)).isEmpty();
        assertThat(table.goneVersion(offer, candidate)).isEqualTo(2);
    }

    private DecisionState inVersion(long ofCandidate) {
        Instant at = Instant.parse("2024-08-01T00:00:00Z");
        return new DecisionState(offer, candidate, 1, Decision.CONTACTED, null, "ft:account7", at, 1, ofCandidate);
    }
}
