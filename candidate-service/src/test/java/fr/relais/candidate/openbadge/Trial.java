package fr.relais.candidate.openbadge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.relais.candidate.openbadge.status.Statuses;
import fr.relais.candidate.registry.RegistryViews;
import fr.relais.events.BadgeState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A verifier that knows some templates, on the 15th of January 2026, for the person of {@link Samples#EMAIL}. */
final class Trial {
    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    final FakeFetcher fetcher = new FakeFetcher();
    private final Verifier verifier;

    Trial(BadgeState... templates) {
        this(false, templates);
    }

    Trial(boolean publishedKeys, BadgeState... templates) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var registry = new BadgeRegistry(RegistryViews.of(templates), publishedKeys);
        var statuses = new Statuses(fetcher, registry, clock, Duration.ZERO);
        this.verifier = new Verifier(new Credentials(registry), new Assertions(registry, statuses), statuses, clock);
    }

    VerifiedBadge accept(Object sent) {
        return accept(sent.toString().getBytes(UTF_8));
    }

    VerifiedBadge accept(byte[] sent) {
        return accept(sent, Samples.EMAIL);
    }

    VerifiedBadge accept(byte[] sent, String email) {
        try {
            return verifier.verify(sent, email);
        } catch (Refusal refusal) {
            throw new AssertionError(refusal.code() + ": " + refusal.detail(), refusal);
        }
    }

    void refuse(Object sent, RefusalCode code) {
        refuse(sent.toString().getBytes(UTF_8), Samples.EMAIL, code);
    }

    void refuse(byte[] sent, RefusalCode code) {
        refuse(sent, Samples.EMAIL, code);
    }

    void refuse(byte[] sent, @Nullable String email, RefusalCode code) {
        var refusal = catchThrowableOfType(Refusal.class, () -> verifier.verify(sent, email));
        assertThat(refusal).as("a badge to be refused as " + code).isNotNull();
        assertThat(refusal.code()).as(refusal.detail()).isEqualTo(code);
    }

    /** Accepts or refuses; whatever else happens goes out. */
    void tryOut(byte[] sent) {
        try {
            verifier.verify(sent, Samples.EMAIL);
        } catch (Refusal refusal) {
            // as good an answer as any
        }
    }
}
