package fr.relais.candidate;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.candidate.openbadge.Samples;
import fr.relais.candidate.registry.RegistryView;
import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The one badge template of the tests, as the registry publishes it; each publication is a new version, and read. */
final class BadgeTemplates {
    static final List<BadgeState.Grant> GRANTS = Samples.template().grants();
    static final BadgeTrust TRUST =
            new BadgeTrust(List.of(Samples.ED25519.named(), Samples.RSA.named()), List.of(Samples.HOSTED), null);

    /** From the clock, so that they go on rising where another class loader starts anew. */
    private static final AtomicLong VERSION = new AtomicLong(System.currentTimeMillis());

    private BadgeTemplates() {}

    /** Publishes the usual template anew; gives its version. */
    static long publish() {
        return publish(GRANTS, TRUST);
    }

    static long publish(List<BadgeState.Grant> grants, BadgeTrust trust) {
        long version = VERSION.incrementAndGet();
        var usual = Samples.template(version, trust);
        var state = new BadgeState(
                usual.id(),
                version,
                usual.registryVersion(),
                usual.nameFr(),
                usual.nameEn(),
                usual.issuer(),
                usual.achievementIds(),
                grants,
                trust);
        try {
            var json = new JsonMapper().writeValueAsString(state);
            Topic.publish(
                    Topics.BADGE,
                    EventTypes.BADGE_PUBLISHED,
                    version,
                    Map.of(usual.id().toString(), json));
            awaitReading(usual.id(), version);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return version;
    }

    private static void awaitReading(UUID template, long version) {
        var view = Arc.container().instance(RegistryView.class).get();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> view.badge(template)
                        .filter(read -> read.version() >= version)
                        .isPresent());
    }
}
