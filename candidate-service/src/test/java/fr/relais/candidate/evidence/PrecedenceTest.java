package fr.relais.candidate.evidence;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.candidate.access.Writer;
import fr.relais.events.Evidence;
import fr.relais.events.HeldCompetency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whose statement holds, for any statements of any writers in any order. */
class PrecedenceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Writer> WRITERS = List.of(
            Writer.PERSON,
            Writer.counsellor("a"),
            Writer.source("portal"),
            Writer.badge(new UUID(1, 1)),
            Writer.badge(new UUID(1, 2)));

    /** What one writer states at one time, all at once. */
    record Act(Writer writer, List<HeldCompetency> stated, Instant at) {}

    @Property(tries = 400)
    void theStrongestHoldsThenTheNewestThenTheOneMadeLast(@ForAll("acts") List<Act> acts) {
        var statements = made(acts);
        for (var ofOneCode : statements.byCode().values()) {
            var expected = Collections.max(
                    ofOneCode,
                    comparing(Statement::evidence)
                            .thenComparing(Statement::at)
                            .thenComparingInt(statements.all()::indexOf));
            assertThat(Statements.effective(ofOneCode)).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatterWhereTimesDiffer(@ForAll("acts") List<Act> acts, @ForAll Random random) {
        var apart = new ArrayList<Act>();
        for (var writer : WRITERS) {
            acts.stream()
                    .filter(act -> act.writer().equals(writer))
                    .findFirst()
                    .ifPresent(act -> apart.add(new Act(writer, act.stated(), START.plusSeconds(apart.size()))));
        }
        var expected = made(apart).effective();
        Collections.shuffle(apart, random);
        assertThat(made(apart).effective()).isEqualTo(expected);
    }

    @Property(tries = 400)
    void revokingABadgeRemovesWhatItGaveAndNothingElse(@ForAll("acts") List<Act> acts) {
        var badge = Writer.badge(new UUID(9, 9));
        var before = made(acts);
        var granted = List.of(
                new HeldCompetency("SOC-E01", 2, Evidence.BADGE), new HeldCompetency("SOC-E02", 3, Evidence.BADGE));
        var with = before.replacing(badge, granted, START.plusSeconds(50));
        assertThat(with.of(badge)).hasSize(2);
        assertThat(with.replacing(badge, List.of(), START.plusSeconds(60))).isEqualTo(before);
    }

    @Property(tries = 400)
    void saidAgainNothingChanges(@ForAll("acts") List<Act> acts) {
        var statements = made(acts);
        for (var writer : WRITERS) {
            var again = statements.of(writer).stream().map(Statement::held).toList();
            assertThat(statements.replacing(writer, again, START.plusSeconds(999)))
                    .isEqualTo(statements);
        }
    }

    @Property(tries = 400)
    void oneWriterHasOneWordOnOneCompetency(@ForAll("acts") List<Act> acts) {
        var statements = made(acts);
        assertThat(statements.all())
                .doesNotHaveDuplicates()
                .extracting(statement -> statement.writer().text() + statement.code())
                .doesNotHaveDuplicates();
    }

    private static Statements made(List<Act> acts) {
        var statements = Statements.NONE;
        for (var act : acts) {
            statements = statements.replacing(act.writer(), act.stated(), act.at());
        }
        return statements;
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        var held = Combinators.combine(
                        Arbitraries.of("SOC-E01", "SOC-E02", "SOC-S01"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Evidence.class))
                .as(HeldCompetency::new);
        var act = Combinators.combine(
                        Arbitraries.of(WRITERS),
                        held.list().ofMaxSize(4),
                        Arbitraries.integers().between(0, 3).map(START::plusSeconds))
                .as(Act::new);
        return act.list().ofMaxSize(10);
    }
}
