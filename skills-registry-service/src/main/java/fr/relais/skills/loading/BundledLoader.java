package fr.relais.skills.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.skills.occupation.Naming;
import fr.relais.skills.registry.Edition;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Entry;
import fr.relais.skills.registry.Kind;
import fr.relais.skills.registry.Outcome;
import fr.relais.skills.registry.Revision;
import fr.relais.skills.registry.Revisions;
import fr.relais.skills.registry.RomeDetails;
import fr.relais.skills.registry.Stated;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the bundled registry into the database at start. Each entry remembers the digest of the bundled content it was
 * set from: only where that content is another one than last time is the entry set again. So a restart publishes
 * nothing, and what an editor has changed since stays.
 */
@ApplicationScoped
class BundledLoader {
    private static final Logger LOG = Logger.getLogger(BundledLoader.class);

    private final Entries entries;
    private final Revisions revisions;
    private final RomeDetails details;
    private final ObjectMapper json;

    BundledLoader(Entries entries, Revisions revisions, RomeDetails details, ObjectMapper json) {
        this.details = details;
        this.entries = entries;
        this.revisions = revisions;
        this.json = json;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        var changed = load(BundledRegistry.read());
        LOG.infof("bundled registry loaded: %d entries changed", changed);
    }

    /** How many entries were created or updated. */
    @Transactional
    int load(BundledRegistry bundle) {
        var revision = revisions.open(edition(bundle.edition()));
        var changed = competencies(bundle, revision) + badges(bundle, revision) + occupations(bundle, revision);
        revision.flush();
        return changed;
    }

    private static Edition edition(BundledRegistry.Edition bundled) {
        return new Edition(
                bundled.version(), 0, bundled.status(), LocalDate.parse(bundled.validFrom()), bundled.romeVersion());
    }

    private int competencies(BundledRegistry bundle, Revision revision) {
        var current = entries.all(Kind.COMPETENCY);
        var below = details.all();
        return bundle.competencies().entrySet().stream()
                .mapToInt(one -> put(
                        revision,
                        Kind.COMPETENCY,
                        one,
                        current.get(one.getKey()),
                        (version, registry) -> RomeDetails.complete(
                                one.getValue().state(one.getKey(), version, registry), version, registry, below)))
                .sum();
    }

    private int badges(BundledRegistry bundle, Revision revision) {
        var current = entries.all(Kind.BADGE);
        return bundle.badges().entrySet().stream()
                .mapToInt(one -> put(
                        revision,
                        Kind.BADGE,
                        one,
                        current.get(one.getKey().toString()),
                        (version, registry) -> one.getValue().state(one.getKey(), version, registry)))
                .sum();
    }

    private int occupations(BundledRegistry bundle, Revision revision) {
        var current = entries.all(Kind.OCCUPATION);
        var romeVersion = bundle.edition().romeVersion();
        return bundle.occupations().entrySet().stream()
                .mapToInt(one -> {
                    var entry = current.get(one.getKey());
                    var naming = Naming.of(
                                    one.getKey(), romeVersion, one.getValue().label(), null)
                            .unlessListed(entry == null ? null : entry.state());
                    return put(
                            revision,
                            Kind.OCCUPATION,
                            one,
                            entry,
                            one.getValue()
                                    .under(
                                            naming,
                                            entry == null
                                                    ? List.of()
                                                    : entry.state().bridges()));
                })
                .sum();
    }

    private <T> int put(
            Revision revision, Kind<T> kind, Map.Entry<?, ?> bundled, @Nullable Entry<T> current, Stated<T> content) {
        var digest = digest(bundled.getValue());
        if (current != null && digest.equals(current.bundled())) {
            return 0;
        }
        var outcome = revision.put(kind, bundled.getKey().toString(), current, content, digest);
        return outcome == Outcome.UNCHANGED ? 0 : 1;
    }

    private String digest(Object content) {
        try {
            var bytes = json.writeValueAsString(content).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("bundled content has no digest", e);
        }
    }
}
