package fr.relais.candidate.openbadge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.relais.candidate.openbadge.status.StatusReference;
import fr.relais.candidate.openbadge.status.StatusReference.Kind;
import fr.relais.candidate.openbadge.status.Statuses;
import fr.relais.candidate.registry.RegistryViews;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Lists are asked for once a moment, in one issuer's name only. */
class ListsKeptTest {
    private static final String PLAIN = Samples.HOSTED + "revoked-credentials";

    private final FakeFetcher fetcher = new FakeFetcher();
    private final Keys others = Keys.ed25519("https://other.example#1");
    private final Statuses statuses = new Statuses(
            fetcher,
            new BadgeRegistry(RegistryViews.of(Samples.template(), Others.template(others)), false),
            Clock.fixed(Trial.NOW, ZoneOffset.UTC),
            Duration.ofHours(1));

    @Test
    void manyBadgesOfOneListAskOnce() throws Refusal {
        fetcher.put(PLAIN, "{\"revokedCredentials\": [{\"id\": \"urn:uuid:3\"}]}");
        var reference = new StatusReference(Kind.REVOKED_CREDENTIALS, PLAIN, null, 0);
        statuses.check(reference, "urn:uuid:1", Samples.template());
        statuses.check(reference, "urn:uuid:2", Samples.template());
        var refusal =
                catchThrowableOfType(Refusal.class, () -> statuses.check(reference, "urn:uuid:3", Samples.template()));
        assertThat(refusal.code()).isEqualTo(RefusalCode.REVOKED);
        assertThat(fetcher.asked).containsExactly(PLAIN);
    }

    @Test
    void whatOneIssuerMaySayIsNotAnothersWord() throws Refusal {
        fetcher.put(PLAIN, "{\"revokedCredentials\": []}");
        var reference = new StatusReference(Kind.REVOKED_CREDENTIALS, PLAIN, null, 0);
        statuses.check(reference, "urn:uuid:1", Samples.template());
        var refusal = catchThrowableOfType(
                Refusal.class, () -> statuses.check(reference, "urn:uuid:1", Others.template(others)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void aFailureIsNotKept() throws Refusal {
        var reference = new StatusReference(Kind.REVOKED_CREDENTIALS, PLAIN, null, 0);
        assertThatThrownBy(() -> statuses.check(reference, "urn:uuid:1", Samples.template()))
                .isInstanceOf(Refusal.class);
        fetcher.put(PLAIN, "{\"revokedCredentials\": []}");
        statuses.check(reference, "urn:uuid:1", Samples.template());
        assertThat(fetcher.asked).hasSize(2);
    }
}
