package fr.relais.candidate.competency;

import fr.relais.candidate.access.Writer;
import fr.relais.candidate.evidence.Statement;
import fr.relais.candidate.evidence.Statements;
import fr.relais.events.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One competency of a candidate.
 *
 * @param label in the language asked for; null when the registry no longer has the competency
 * @param level of the effective statement
 * @param evidence of the effective statement
 * @param statements all of them, oldest first
 */
record CompetencyView(
        String code, @Nullable String label, int level, Evidence evidence, List<StatementView> statements) {

    /**
     * @param by who said it; counsellors by their account, systems by their source
     * @param at when this writer first said just this
     * @param effective true for the one that holds
     */
    record StatementView(int level, Evidence evidence, Writer by, Instant at, boolean effective) {}

    static CompetencyView of(List<Statement> statements, @Nullable String label) {
        var effective = Statements.effective(statements);
        var views = statements.stream()
                .map(held -> new StatementView(
                        held.level(), held.evidence(), held.writer(), held.at(), held.equals(effective)))
                .toList();
        return new CompetencyView(effective.code(), label, effective.level(), effective.evidence(), views);
    }
}
