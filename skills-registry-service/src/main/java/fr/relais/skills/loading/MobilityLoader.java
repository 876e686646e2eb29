package fr.relais.skills.loading;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.relais.events.OccupationState;
import fr.relais.skills.loading.RomeMobilities.Row;
import fr.relais.skills.occupation.Naming;
import fr.relais.skills.occupation.Ways;
import fr.relais.skills.registry.Editions;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Outcome;
import fr.relais.skills.registry.Revisions;
import fr.relais.skills.registry.Stated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Loads the official mobilities as bridges of the weaker kind. An occupation that the file names gets those of the file
 * in place of what it had of that kind; the others keep theirs. Read to its end first, written in one transaction.
 */
@ApplicationScoped
class MobilityLoader {
    private final Entries entries;
    private final Editions editions;
    private final Revisions revisions;
    private final LongTransaction transaction;

    MobilityLoader(Entries entries, Editions editions, Revisions revisions, LongTransaction transaction) {
        this.entries = entries;
        this.editions = editions;
        this.revisions = revisions;
        this.transaction = transaction;
    }

    LoadView load(CsvTable table) {
        var report = new LoadReport();
        var romeVersion = editions.current().romeVersion();
        var rows = new RomeMobilities(table, romeVersion, report).read();
        transaction.run(() -> write(rows, romeVersion, report));
        return report.view();
    }

    private void write(List<Row> rows, String romeVersion, LoadReport report) {
        var revision = revisions.open();
        var all = entries.all(Kind.OCCUPATION);
        all.values().removeIf(entry -> !entry.state().romeVersion().equals(romeVersion));
        var known =
                rows.stream().filter(row -> isKnown(row, all.keySet(), report)).toList();
        known.stream().collect(groupingBy(Row::from, TreeMap::new, toList())).forEach((from, leaving) -> {
            var current = requireNonNull(all.get(from));
            var ways = ways(current.state(), leaving, report);
            revision.put(Kind.OCCUPATION, from, current, leading(current.state(), ways), current.bundled());
        });
        revision.flush();
    }

    private static boolean isKnown(Row row, Set<String> known, LoadReport report) {
        var unknown = !known.contains(row.from()) ? "from" : !known.contains(row.to()) ? "to" : null;
        if (unknown != null) {
            report.reject(row.line(), "/" + unknown, "UNKNOWN_ROME", "is not in the loaded ROME list");
        }
        return unknown == null;
    }

    private static Ways ways(OccupationState state, List<Row> leaving, LoadReport report) {
        var ranked = leaving.stream().sorted(Comparator.comparingInt(Row::rank)).toList();
        ranked.stream()
                .skip(Ways.MOST_OFFICIAL)
                .forEach(row -> report.reject(
                        row.line(), "/rank", "TOO_MANY", "only the nearest " + Ways.MOST_OFFICIAL + " are kept"));
        var nearest = ranked.stream().limit(Ways.MOST_OFFICIAL).map(Row::to).toList();
        var before = Ways.of(state.bridges());
        var after = before.withOfficial(nearest);
        nearest.forEach(to -> report.count(outcome(before.rank(to), after.rank(to))));
        return after;
    }

    /** A mobility that a curated way takes the place of says nothing new. */
    private static Outcome outcome(OptionalInt before, OptionalInt after) {
        if (after.isEmpty() || before.equals(after)) {
            return Outcome.UNCHANGED;
        }
        return before.isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    }

    private static Stated<OccupationState> leading(OccupationState state, Ways ways) {
        return (version, registry) ->
                Naming.of(state).state(version, registry, state.profile(), state.requirements(), ways.all());
    }
}
