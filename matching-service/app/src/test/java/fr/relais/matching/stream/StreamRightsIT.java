package fr.relais.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.TestClock;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream gives nothing that its reader may no longer read. */
@WithServers
class StreamRightsIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID own = Ids.next();
    private final TestClock time;
    private final Clock clock;

    StreamRightsIT(TestClock time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @BeforeEach
    void publish() {
        publisher.access(Samples.access(own, List.of("partner-demo"), List.of()), 1);
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(own, 1), 1);
        Api.await(
                "/offers/" + offer + "/candidates",
                page -> page.path("eligible").asInt() == 1);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
        time.back();
    }

    /** Well before the first heart-beat, which comes after fifteen seconds. */
    @Test
    void aStreamEndsWhenItsTokenExpires() {
        time.forward(Duration.between(clock.instant(), expiry(Identity.PARTNER)).minusSeconds(3));
        StreamReader reader = StreamReader.of(Identity.PARTNER, offer);
        reader.awaitRows("1 " + own);
        reader.awaitEnd(Duration.ofSeconds(8));
        assertThat(clock.instant()).isAfterOrEqualTo(expiry(Identity.PARTNER));
    }

    @Test
    void whoIsNoLongerInThePortfolioIsNotInTheNextEvent() {
        StreamReader reader = StreamReader.of(Identity.PARTNER, offer);
        reader.awaitRows("1 " + own);
        publisher.access(Samples.access(own, List.of("partner-other-demo"), List.of()), 2);
        Api.await(
                Identity.PARTNER,
                "/candidates/" + own + "/offers",
                gone -> gone.path("status").asInt() == 404);
        long before = reader.versions().getLast();
        publisher.profile(Samples.profile(Ids.next(), 3), 1);
        reader.await(lines -> reader.versions().getLast() > before);
        assertThat(reader.rows().getLast()).isEmpty();
    }

    @Test
    void aStreamEndsBeforeTheNextEventWhenTheOfferIsAnothers() {
        StreamReader reader = StreamReader.of(Identity.PARTNER, offer);
        reader.awaitRows("1 " + own);
        publisher.offer(Samples.offer(offer).put("source", "partner-other-demo"), 2);
        String ranking = "/offers/" + offer + "/candidates";
        Api.await(Identity.PARTNER, ranking, gone -> gone.path("status").asInt() == 404);
        publisher.profile(Samples.profile(own, 3), 2);
        reader.awaitEnd(Duration.ofSeconds(8));
        assertThat(reader.rows()).containsOnlyOnce("1 " + own);
    }

    private static Instant expiry(Identity identity) {
        String claims = identity.token().split("\\.", -1)[1];
        String json = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return Instant.ofEpochSecond(Samples.tree(json).get("exp").asLong());
    }
}
