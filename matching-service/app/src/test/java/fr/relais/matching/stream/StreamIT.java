package fr.relais.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.EventTypes;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithServers
class StreamIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID own = Ids.next();
    private final UUID strangers = Ids.next();

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void theShortlistComesAtOnceAndThenEachChangeUntilTheOfferCloses() {
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(own, 1), 1);
        awaitEvaluated(1);
        StreamReader reader = StreamReader.of(Identity.FRANCE_TRAVAIL, offer);
        reader.awaitRows("1 " + own);
        publisher.profile(Samples.profile(strangers, 3), 1);
        reader.awaitRows("1 " + strangers + ", 2 " + own);
        publisher.offer(Samples.offer(offer).put("status", "CLOSED"), EventTypes.OFFER_CLOSED, 2);
        reader.awaitEnd(Duration.ofSeconds(10));
        assertThat(reader.versions()).isSorted().doesNotHaveDuplicates();
        assertThat(reader.lines()).contains("event:shortlist");
    }

    @Test
    void aPartnerSeesItsOwnPeopleAtTheirTrueRank() {
        publisher.access(Samples.access(own, List.of("partner-demo"), List.of()), 1);
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(own, 1), 1);
        publisher.profile(Samples.profile(strangers, 3), 1);
        awaitEvaluated(2);
        StreamReader reader = StreamReader.of(Identity.PARTNER, offer);
        reader.awaitRows("2 " + own);
        assertThat(String.join("", reader.lines())).doesNotContain(strangers.toString());
    }

    @Test
    void whoMayNotReadTheRankingMayNotFollowIt() throws IOException, InterruptedException {
        publisher.offer(Samples.offer(offer), 1);
        awaitEvaluated(0);
        StreamReader.assertRefused(403, Identity.CANDIDATE, offer);
        StreamReader.assertRefused(404, Identity.OTHER_PARTNER, offer);
        StreamReader.assertRefused(404, Identity.EMPLOYER, offer);
        StreamReader.assertRefused(404, Identity.FRANCE_TRAVAIL, Ids.next());
        var anonymous = RestAssured.get("/api/v1/offers/" + offer + "/candidates/stream");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void aQuietStreamIsKeptOpenByComments() {
        publisher.offer(Samples.offer(offer), 1);
        awaitEvaluated(0);
        StreamReader reader = StreamReader.of(Identity.FRANCE_TRAVAIL, offer);
        reader.await(lines -> lines.stream().anyMatch(line -> line.startsWith(":")));
    }

    private void awaitEvaluated(int count) {
        Api.await(
                "/offers/" + offer + "/candidates",
                page -> page.path("evaluated").asInt(-1) == count);
    }
}
