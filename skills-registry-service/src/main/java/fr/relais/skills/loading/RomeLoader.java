package fr.relais.skills.loading;

import static java.util.stream.Collectors.toSet;

import fr.relais.events.OccupationState;
import fr.relais.events.OccupationState.Bridge;
import fr.relais.skills.occupation.Naming;
import fr.relais.skills.occupation.RomeCode;
import fr.relais.skills.occupation.RomeCodes;
import fr.relais.skills.registry.Editions;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Entry;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Outcome;
import fr.relais.skills.registry.Revision;
import fr.relais.skills.registry.Revisions;
import fr.relais.skills.registry.Stated;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads the official ROME files: sheets give derived profiles, names give the labels of each version. Each file is read
 * to its end before the first row is written, and written in one transaction: all of it or nothing.
 */
@ApplicationScoped
class RomeLoader {
    /** A list below this size is a part of one: it brings labels, but does not prove that a code is unknown. */
    private static final int LEAST_OF_A_FULL_LIST = 1_000;

    private final Entries entries;
    private final Editions editions;
    private final Revisions revisions;
    private final RomeCodes romeCodes;
    private final RomeSheets sheets;
    private final LongTransaction transaction;

    RomeLoader(
            Entries entries,
            Editions editions,
            Revisions revisions,
            RomeCodes romeCodes,
            RomeSheets sheets,
            LongTransaction transaction) {
        this.entries = entries;
        this.editions = editions;
        this.revisions = revisions;
        this.romeCodes = romeCodes;
        this.sheets = sheets;
        this.transaction = transaction;
    }

    LoadView loadSheets(InputStream in) {
        var report = new LoadReport();
        var competencies = entries.all(Kind.COMPETENCY).values().stream().map(Entry::state);
        var vocabulary = new Vocabulary(competencies.toList());
        var profiles = sheets.read(in, editions.current().romeVersion(), vocabulary, report);
        transaction.run(() -> writeSheets(profiles, report));
        return report.view();
    }

    LoadView loadNames(CsvTable table) {
        var report = new LoadReport();
        var names = RomeNames.read(table, report);
        transaction.run(() -> writeNames(names, report));
        return report.view();
    }

    private void writeSheets(List<RomeProfile> profiles, LoadReport report) {
        var revision = revisions.open();
        var version = revision.edition().romeVersion();
        var codes = profiles.stream()
                .map(profile -> new RomeCode(profile.rome(), profile.label(), true, null))
                .toList();
        romeCodes.put(version, codes);
        var listed = codes.size() >= LEAST_OF_A_FULL_LIST ? List.of(version) : List.<String>of();
        var rarity = new Rarity(profiles.stream().map(RomeProfile::competencies).toList());
        var all = entries.all(Kind.OCCUPATION);
        for (var profile : profiles) {
            var current = all.get(profile.rome());
            var naming = Naming.of(profile.rome(), version, profile.label(), state(current))
                    .alsoListedIn(listed);
            report.count(put(revision, naming, current, sheet(naming, current, profile, rarity)));
        }
        revision.flush();
    }

    /** A curated profile stays as its editors wrote it; a derived one follows the sheet. */
    private static Stated<OccupationState> sheet(
            Naming naming, @Nullable Entry<OccupationState> current, RomeProfile profile, Rarity rarity) {
        if (current != null && current.state().profile().equals("CURATED")) {
            return renamed(naming, current.state());
        }
        var requirements = rarity.requirements(profile.competencies());
        var bridges = current == null ? List.<Bridge>of() : current.state().bridges();
        return (version, registry) -> naming.state(version, registry, "DERIVED", requirements, bridges);
    }

    private void writeNames(RomeNames names, LoadReport report) {
        var revision = revisions.open();
        var changed = new HashSet<String>();
        for (var version : names.versions()) {
            changed.addAll(romeCodes.put(
                    version, codes(names, version, revision.edition().romeVersion())));
        }
        var full = names.versions().stream()
                .filter(version -> codes(names, version, version).size() >= LEAST_OF_A_FULL_LIST)
                .toList();
        var all = entries.all(Kind.OCCUPATION);
        for (var row : names.rows()) {
            var current = all.get(row.code());
            var naming = naming(row, revision.edition().romeVersion(), current).alsoListedIn(listing(row, full));
            var content = current == null ? empty(naming) : renamed(naming, current.state());
            var outcome = put(revision, naming, current, content);
            var labelChanged = outcome == Outcome.UNCHANGED && changed.contains(row.code());
            report.count(labelChanged ? Outcome.UPDATED : outcome);
        }
        revision.flush();
    }

    private static List<RomeCode> codes(RomeNames names, String version, String ownVersion) {
        return names.rows().stream()
                .filter(row -> row.labels().containsKey(version))
                .map(row -> new RomeCode(
                        row.code(),
                        row.labels().getOrDefault(version, ""),
                        version.equals(ownVersion) || row.sameMeaning(),
                        version.equals(ownVersion) ? null : row.movedTo()))
                .toList();
    }

    private static List<String> listing(RomeNames.Row row, List<String> full) {
        return full.stream().filter(row.labels()::containsKey).toList();
    }

    /** A code is named as in the registry's ROME version; one that is not in it, as in the newest that has it. */
    private static Naming naming(RomeNames.Row row, String own, @Nullable Entry<OccupationState> current) {
        var versions = Set.copyOf(row.labels().keySet());
        var newest = row.labels().keySet().stream().reduce((a, b) -> b).orElse(own);
        var version = versions.contains(own) ? own : newest;
        var changed = row.sameMeaning()
                ? Set.<String>of()
                : versions.stream().filter(other -> !other.equals(own)).collect(toSet());
        return Naming.of(row.code(), version, row.labels().getOrDefault(version, ""), state(current))
                .changedIn(versions, changed);
    }

    private static Stated<OccupationState> renamed(Naming naming, OccupationState state) {
        return (version, registry) ->
                naming.state(version, registry, state.profile(), state.requirements(), state.bridges());
    }

    private static Stated<OccupationState> empty(Naming naming) {
        return (version, registry) -> naming.state(version, registry, "DERIVED", List.of(), List.of());
    }

    private static @Nullable OccupationState state(@Nullable Entry<OccupationState> current) {
        return current == null ? null : current.state();
    }

    private static Outcome put(
            Revision revision,
            Naming naming,
            @Nullable Entry<OccupationState> current,
            Stated<OccupationState> content) {
        return revision.put(
                Kind.OCCUPATION, naming.rome(), current, content, current == null ? null : current.bundled());
    }
}
