package fr.relais.candidate.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.relais.candidate.access.Writer;
import fr.relais.events.HeldCompetency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was stated of one candidate: per competency one statement a writer, in the order they were made. Immutable.
 *
 * <p>The strongest evidence holds; at equal evidence the newest; at equal time the one made last.
 */
public record Statements(List<Statement> all) {
    public static final Statements NONE = new Statements(List.of());

    public Statements {
        all = List.copyOf(all);
    }

    /** What matching may be told: the effective statement of each competency, by code. */
    public List<HeldCompetency> effective() {
        return byCode().values().stream()
                .map(Statements::effective)
                .map(Statement::held)
                .toList();
    }

    /** The one that holds among statements on one competency. */
    public static Statement effective(List<Statement> ofOneCode) {
        return ofOneCode.stream()
                .reduce((one, later) -> later.outweighs(one) ? later : one)
                .orElseThrow();
    }

    /** Competency code to the statements on it, in the order they were made. */
    public SortedMap<String, List<Statement>> byCode() {
        return all.stream().collect(groupingBy(Statement::code, TreeMap::new, toList()));
    }

    /** What this writer states, in the order it was stated. */
    public List<Statement> of(Writer writer) {
        return all.stream().filter(held -> held.writer().equals(writer)).toList();
    }

    public Optional<Statement> of(Writer writer, String code) {
        return of(writer).stream().filter(held -> held.code().equals(code)).findFirst();
    }

    /** The writer now states just these; what was stated before, alike, keeps its time. Others' words stay. */
    public Statements replacing(Writer writer, Collection<HeldCompetency> stated, Instant now) {
        var made = strongest(writer, stated, now);
        var kept = new ArrayList<Statement>();
        for (var old : all) {
            var same = old.writer().equals(writer) ? made.get(old.code()) : null;
            if (!old.writer().equals(writer) || (same != null && same.held().equals(old.held()))) {
                kept.add(old);
                if (same != null) {
                    made.remove(old.code());
                }
            }
        }
        kept.addAll(made.values());
        return new Statements(kept);
    }

    // A body may name a competency twice; the rule that settles it among writers settles it within one.
    private static Map<String, Statement> strongest(Writer writer, Collection<HeldCompetency> stated, Instant now) {
        var made = new LinkedHashMap<String, Statement>();
        for (var held : stated) {
            var statement = new Statement(held.code(), held.level(), held.evidence(), writer, now);
            made.merge(held.code(), statement, (one, later) -> later.outweighs(one) ? later : one);
        }
        return made;
    }

    /** The writer's word on one competency; alike, it keeps its time. */
    public Statements with(Writer writer, HeldCompetency held, Instant now) {
        var stated = new LinkedHashMap<String, HeldCompetency>();
        of(writer).forEach(old -> stated.put(old.code(), old.held()));
        stated.put(held.code(), held);
        return replacing(writer, stated.values(), now);
    }

    /** Without the writer's word on one competency. */
    public Statements without(Writer writer, String code) {
        return new Statements(all.stream()
                .filter(held -> !held.writer().equals(writer) || !held.code().equals(code))
                .toList());
    }

    /** Statements here that the other does not hold. */
    public List<Statement> newSince(Statements other) {
        return all.stream().filter(held -> !other.all.contains(held)).toList();
    }
}
