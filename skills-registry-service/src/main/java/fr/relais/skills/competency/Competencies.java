package fr.relais.skills.competency;

import fr.relais.events.CompetencyState;
import fr.relais.http.FieldError;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.skills.registry.Editions;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Entry;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Language;
import fr.relais.skills.registry.Listing;
import fr.relais.skills.registry.Outcome;
import fr.relais.skills.registry.Revisions;
import fr.relais.skills.registry.RomeDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The competencies of the registry. Their codes are fixed: an editor may reword one, not add a thirty-first. */
@ApplicationScoped
public class Competencies {
    private final Entries entries;
    private final Revisions revisions;
    private final Editions editions;
    private final RomeDetails details;

    Competencies(Entries entries, Revisions revisions, Editions editions, RomeDetails details) {
        this.details = details;
        this.entries = entries;
        this.editions = editions;
        this.revisions = revisions;
    }

    /** The version asked for, or the current one. */
    String registryVersion(@Nullable String asked) {
        return asked == null ? editions.current().version() : asked;
    }

    /** As it stands; see {@link #require(String, String)}. */
    Entry<CompetencyState> require(String code) {
        return require(code, null);
    }

    /** @param registryVersion null for what is current */
    Entry<CompetencyState> require(String code, @Nullable String registryVersion) {
        return entries.require(Kind.COMPETENCY, code, registryVersion);
    }

    /**
     * A page in the order of codes.
     *
     * @param registryVersion null for what is current
     * @param family null for all
     */
    Page<CompetencyState> page(@Nullable String registryVersion, @Nullable Family family, PageRequest page) {
        var listing = new Listing("competency" + (family == null ? "" : family), registryVersion, page);
        var after = Objects.requireNonNullElse(listing.after(), "");
        var rows = all(registryVersion, family).stream()
                .filter(state -> state.code().compareTo(after) > 0)
                .limit(listing.rows())
                .toList();
        return listing.page(rows, CompetencyState::code);
    }

    /** All of them, or all of a family, in the order of codes; see {@link #page}. */
    List<CompetencyState> all(@Nullable String registryVersion, @Nullable Family family) {
        return entries.in(registryVersion).all(Kind.COMPETENCY).values().stream()
                .map(Entry::state)
                .filter(state -> family == null || state.family().equals(family.name()))
                .toList();
    }

    /** Replaces what is said of a competency; problems 404, 428, 412, and 400 from reading the content. */
    @Transactional
    public Outcome replace(String code, @Nullable String ifMatch, Supplier<CompetencyContent> content) {
        var revision = revisions.open();
        var current = require(code);
        Preconditions.requireMatch(Language.versions(ifMatch), current.version());
        var replacement = content.get();
        var below = details.all();
        var outcome = revision.put(
                Kind.COMPETENCY,
                code,
                current,
                (version, registry) ->
                        RomeDetails.complete(replacement.state(code, version, registry), version, registry, below),
                current.bundled());
        revision.flush();
        return outcome;
    }

    /** What is wrong with a list of competency codes: unknown ones and repetitions, each with its pointer. */
    public List<FieldError> errors(List<String> codes, String list) {
        var known = entries.all(Kind.COMPETENCY).keySet();
        var seen = new HashSet<String>();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < codes.size(); i++) {
            var pointer = "/" + list + "/" + i + "/competency";
            if (!known.contains(codes.get(i))) {
                errors.add(new FieldError(pointer, "UNKNOWN_COMPETENCY", "is not one of the registry's competencies"));
            } else if (!seen.add(codes.get(i))) {
                errors.add(new FieldError(pointer, "DUPLICATE", "is listed twice"));
            }
        }
        return errors;
    }
}
