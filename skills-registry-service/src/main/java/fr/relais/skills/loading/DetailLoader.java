package fr.relais.skills.loading;

import fr.relais.events.CompetencyState;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Outcome;
import fr.relais.skills.registry.Revisions;
import fr.relais.skills.registry.RomeDetails;
import fr.relais.skills.registry.Stated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads which detailed competencies of ROME stand below which macro-competency, in place of what was loaded before. The
 * competencies that this concerns get a new version. Read to its end first, written in one transaction.
 */
@ApplicationScoped
class DetailLoader {
    static final List<String> COLUMNS = List.of("code", "macro");

    private final Entries entries;
    private final RomeDetails details;
    private final Revisions revisions;
    private final LongTransaction transaction;

    DetailLoader(Entries entries, RomeDetails details, Revisions revisions, LongTransaction transaction) {
        this.entries = entries;
        this.details = details;
        this.revisions = revisions;
        this.transaction = transaction;
    }

    LoadView load(CsvTable table) {
        var report = new LoadReport();
        var read = read(table, report);
        transaction.run(() -> write(read, report));
        return report.view();
    }

    private static Map<String, String> read(CsvTable table, LoadReport report) {
        var read = new TreeMap<String, String>();
        for (var row = table.next(); row != null; row = table.next()) {
            report.received();
            if (isSound(row, report) && read.putIfAbsent(row.cell("code"), row.cell("macro")) != null) {
                report.reject(row.line(), "/code", "DUPLICATE", "is in the file already");
            }
        }
        return read;
    }

    private static boolean isSound(CsvTable.Row row, LoadReport report) {
        if (!row.fits()) {
            report.reject(row.line(), "", "WRONG_COLUMNS", "has not as many cells as the first line");
            return false;
        }
        for (var column : COLUMNS) {
            if (!row.cell(column).matches("\\d{6}")) {
                report.reject(row.line(), "/" + column, "MALFORMED_CODE", "a competency of ROME has six digits");
                return false;
            }
        }
        return true;
    }

    private void write(Map<String, String> read, LoadReport report) {
        var revision = revisions.open();
        var before = details.all();
        read.forEach((code, macro) -> report.count(outcome(before.get(code), macro)));
        details.replace(read);
        entries.all(Kind.COMPETENCY).forEach((code, current) -> {
            Stated<CompetencyState> completed =
                    (version, registry) -> RomeDetails.complete(current.state(), version, registry, read);
            revision.put(Kind.COMPETENCY, code, current, completed, current.bundled());
        });
        revision.flush();
    }

    private static Outcome outcome(@Nullable String before, String macro) {
        if (before == null) {
            return Outcome.CREATED;
        }
        return before.equals(macro) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }
}
