package fr.relais.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.candidate.openbadge.Samples;
import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The one badge template of the tests, as the registry publishes it: each publication is a new version. */
final class BadgeTemplates {
    static final List<BadgeState.Grant> GRANTS = Samples.template().grants();
    static final BadgeTrust TRUST =
            new BadgeTrust(List.of(Samples.ED25519.named(), Samples.RSA.named()), List.of(Samples.HOSTED), null);

    private static final AtomicLong VERSION = new AtomicLong();

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
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return version;
    }
}
