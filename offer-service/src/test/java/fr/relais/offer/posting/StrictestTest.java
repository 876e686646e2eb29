package fr.relais.offer.posting;

import static fr.relais.events.Exigence.E;
import static fr.relais.events.Exigence.S;
import static fr.relais.events.Origin.INFERRED;
import static fr.relais.events.Origin.MAPPED;
import static fr.relais.events.Origin.STATED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrictestTest {

    @Test
    void aCompetencyIsKeptOnceByTheStrictestExigenceWhateverElseItSays() {
        assertThat(Strictest.ofEach(List.of(row(3, S, 10, STATED), row(1, E, 1, INFERRED))))
                .containsExactly(row(1, E, 1, INFERRED));
    }

    @Test
    void thenByLevelThenByWeightThenByOrigin() {
        assertThat(Strictest.ofEach(List.of(row(1, E, 10, STATED), row(2, E, 1, MAPPED))))
                .containsExactly(row(2, E, 1, MAPPED));
        assertThat(Strictest.ofEach(List.of(row(2, E, 1, STATED), row(2, E, 9, MAPPED))))
                .containsExactly(row(2, E, 9, MAPPED));
        assertThat(Strictest.ofEach(List.of(row(2, E, 9, INFERRED), row(2, E, 9, MAPPED), row(2, E, 9, STATED))))
                .containsExactly(row(2, E, 9, STATED));
    }

    @Test
    void theOrderOfTheRowsDoesNotChangeWhatIsKept() {
        var rows = new ArrayList<Requirement>();
        for (var exigence : Exigence.values()) {
            for (var origin : Origin.values()) {
                for (int level = 1; level <= 3; level++) {
                    rows.add(row(level, exigence, 4 + level, origin));
                }
            }
        }
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(Strictest.ofEach(rows)).containsExactly(row(3, E, 7, STATED));
        }
    }

    @Test
    void competenciesKeepTheOrderInWhichTheyFirstCame() {
        var other = new Requirement("SOC-S02", 1, S, 1, STATED);
        assertThat(Strictest.ofEach(List.of(row(1, S, 1, STATED), other, row(2, S, 1, STATED))))
                .containsExactly(row(2, S, 1, STATED), other);
    }

    private static Requirement row(int level, Exigence exigence, int weight, Origin origin) {
        return new Requirement("SOC-E01", level, exigence, weight, origin);
    }
}
