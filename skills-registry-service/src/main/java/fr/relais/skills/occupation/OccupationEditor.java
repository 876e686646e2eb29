package fr.relais.skills.occupation;

import fr.relais.events.OccupationState;
import fr.relais.http.FieldError;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.skills.competency.Competencies;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Entry;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Language;
import fr.relais.skills.registry.Outcome;
import fr.relais.skills.registry.Revision;
import fr.relais.skills.registry.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets an editor curate an occupation. */
@ApplicationScoped
class OccupationEditor {
    private final Entries entries;
    private final Revisions revisions;
    private final Competencies competencies;

    OccupationEditor(Entries entries, Revisions revisions, Competencies competencies) {
        this.entries = entries;
        this.revisions = revisions;
        this.competencies = competencies;
    }

    /** Puts a curated profile; problem 404 for a code that the loaded ROME list lacks, 428, 412 and 400. */
    @Transactional
    Outcome put(String rome, @Nullable String ifMatch, Supplier<OccupationContent> content) {
        var revision = revisions.open();
        var all = entries.all(Kind.OCCUPATION);
        var current = all.get(rome);
        if (current != null) {
            Preconditions.requireMatch(Language.versions(ifMatch), current.version());
        } else if (!rome.matches(OccupationContent.ROME) || isListLoaded(revision, all)) {
            throw Problems.notFound("occupation");
        }
        var sent = content.get();
        refuse(errors(rome, sent, isListLoaded(revision, all) ? all : null));
        var outcome = revision.put(
                Kind.OCCUPATION,
                rome,
                current,
                sent.under(
                        naming(rome, sent, current, revision),
                        current == null ? List.of() : current.state().bridges()),
                current == null ? null : current.bundled());
        revision.flush();
        return outcome;
    }

    private static Naming naming(
            String rome, OccupationContent sent, @Nullable Entry<OccupationState> current, Revision revision) {
        return current == null
                ? Naming.of(rome, revision.edition().romeVersion(), sent.label(), null)
                : Naming.of(rome, current.state().romeVersion(), sent.label(), current.state());
    }

    private static boolean isListLoaded(Revision revision, Map<String, Entry<OccupationState>> all) {
        var romeVersion = revision.edition().romeVersion();
        return all.values().stream().anyMatch(entry -> entry.state().listedIn().contains(romeVersion));
    }

    /** @param known occupations that a bridge may lead to; null when the ROME list is not loaded, then any code may */
    private List<FieldError> errors(
            String rome, OccupationContent sent, @Nullable Map<String, Entry<OccupationState>> known) {
        var codes = sent.requirements().stream()
                .map(OccupationContent.Need::competency)
                .toList();
        var errors = new ArrayList<>(competencies.errors(codes, "requirements"));
        var targets = sent.bridges().stream().map(OccupationContent.Way::to).toList();
        for (int i = 0; i < targets.size(); i++) {
            var to = targets.get(i);
            var pointer = "/bridges/" + i + "/to";
            if (to.equals(rome) || targets.indexOf(to) < i) {
                errors.add(new FieldError(pointer, "DUPLICATE", "leads to the occupation itself or is listed twice"));
            } else if (known != null && !known.containsKey(to)) {
                errors.add(new FieldError(pointer, "UNKNOWN_ROME", "is not in the loaded ROME list"));
            }
        }
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }
}
