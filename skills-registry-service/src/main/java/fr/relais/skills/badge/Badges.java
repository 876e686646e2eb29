package fr.relais.skills.badge;

import fr.relais.events.BadgeState;
import fr.relais.http.FieldError;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.skills.competency.Competencies;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Entry;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Language;
import fr.relais.skills.registry.Outcome;
import fr.relais.skills.registry.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The badge templates of the registry. */
@ApplicationScoped
public class Badges {
    private final Entries entries;
    private final Revisions revisions;
    private final Competencies competencies;

    Badges(Entries entries, Revisions revisions, Competencies competencies) {
        this.entries = entries;
        this.revisions = revisions;
        this.competencies = competencies;
    }

    /** As it stands; see {@link #require(UUID, String)}. */
    Entry<BadgeState> require(UUID id) {
        return require(id, null);
    }

    /** @param registryVersion null for what is current */
    Entry<BadgeState> require(UUID id, @Nullable String registryVersion) {
        return entries.require(Kind.BADGE, id.toString(), registryVersion);
    }

    /** @param registryVersion null for what is current */
    Page<BadgeState> page(@Nullable String registryVersion, PageRequest page) {
        return entries.page(Kind.BADGE, registryVersion, page);
    }

    /** Puts a template, a new one under an id the editor chose; problems 428, 412 and 400. */
    @Transactional
    public Outcome put(UUID id, @Nullable String ifMatch, Supplier<BadgeContent> content) {
        var revision = revisions.open();
        var current = entries.find(Kind.BADGE, id.toString()).orElse(null);
        if (current != null) {
            Preconditions.requireMatch(Language.versions(ifMatch), current.version());
        } else {
            Preconditions.matchNothing(ifMatch);
        }
        var sent = content.get();
        refuse(errors(id, sent));
        var outcome = revision.put(
                Kind.BADGE,
                id.toString(),
                current,
                (version, registry) -> sent.state(id, version, registry),
                current == null ? null : current.bundled());
        revision.flush();
        return outcome;
    }

    private List<FieldError> errors(UUID id, BadgeContent sent) {
        var codes = sent.grants().stream().map(BadgeContent.Grant::competency).toList();
        var errors = new ArrayList<>(competencies.errors(codes, "grants"));
        for (int i = 0; i < sent.achievementIds().size(); i++) {
            var achievement = sent.achievementIds().get(i);
            if (sent.achievementIds().indexOf(achievement) < i || isGrantedElsewhere(id, sent.issuer(), achievement)) {
                errors.add(new FieldError("/achievementIds/" + i, "DUPLICATE", "is taken by a badge template already"));
            }
        }
        errors.addAll(BadgeKeys.errors(sent.keys()));
        return errors;
    }

    /** Two templates for one achievement would leave it open what a badge grants. */
    private boolean isGrantedElsewhere(UUID id, String issuer, String achievement) {
        return entries.all(Kind.BADGE).values().stream()
                .map(Entry::state)
                .filter(other -> !other.id().equals(id) && other.issuer().equals(issuer))
                .anyMatch(other -> other.achievementIds().contains(achievement));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }
}
