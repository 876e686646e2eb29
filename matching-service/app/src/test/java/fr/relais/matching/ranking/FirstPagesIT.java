package fr.relais.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
class FirstPagesIT {
    private static final int CANDIDATES = 5;

    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final String page = "/offers/" + offer + "/candidates?limit=3";
    private final List<UUID> candidates =
            IntStream.range(0, CANDIDATES).mapToObj(i -> Ids.next()).toList();
    private final MeterRegistry metrics;

    FirstPagesIT(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @BeforeEach
    void publish() {
        publisher.offer(Samples.offer(offer), 1);
        candidates.forEach(id -> publisher.profile(Samples.profile(id, 2), 1));
        read(CANDIDATES);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void itIsSentAgainWithTheCountsOfNow() {
        JsonNode first = read(CANDIDATES);
        ObjectNode later = Samples.profile(Ids.next(), 3).put("availableFrom", "2030-01-01");
        publisher.profile(later, 1);
        double known = hits("first-pages");
        JsonNode again = read(CANDIDATES + 1);
        assertThat(hits("first-pages")).isGreaterThan(known);
        for (String same : List.of("items", "eligible", "unknown")) {
            assertThat(again.get(same)).isEqualTo(first.get(same));
        }
        assertThat(again.get("next").isNull()).isFalse();
        publisher.profile(later.put("availableFrom", "2024-09-01"), 2);
        Api.await(page, answer -> answer.at("/items/0/candidateId").equals(later.get("candidateId")));
    }

    @Test
    void aTokenThatWasVerifiedIsNotVerifiedAgain() {
        read(CANDIDATES);
        double known = hits("verified-tokens");
        read(CANDIDATES);
        assertThat(hits("verified-tokens")).isGreaterThan(known);
    }

    @Test
    void aChangeOfWhoIsShownIsShown() {
        String shown = read(CANDIDATES).at("/items/0/candidateId").textValue();
        ObjectNode profile = Samples.profile(UUID.fromString(shown), 2);
        ((ObjectNode) profile.at("/competencies/0")).put("evidence", "ASSESSED");
        publisher.profile(profile, 2);
        Api.await(
                page,
                answer -> answer.at("/items/0/requirements/0/evidence").asText().equals("ASSESSED"));
    }

    @Test
    void whoWasErasedIsNotSentAgain() {
        String shown = read(CANDIDATES).at("/items/0/candidateId").textValue();
        publisher.tombstone(Topics.PROFILE, shown, EventTypes.PROFILE_ERASED, 2);
        assertThat(read(CANDIDATES - 1).findValuesAsText("candidateId"))
                .hasSize(3)
                .doesNotContain(shown);
    }

    @Test
    void aChangedOfferIsAnother() {
        read(CANDIDATES);
        ObjectNode changed = Samples.offer(offer);
        ((ObjectNode) changed.at("/requirements/0")).put("level", 1);
        publisher.offer(changed, 2);
        Api.await(
                page,
                answer -> answer.at("/items/0/requirements/0/requiredLevel").asInt() == 1);
    }

    private JsonNode read(int evaluated) {
        return Api.await(page, answer -> answer.path("evaluated").asInt() == evaluated);
    }

    private double hits(String cache) {
        return metrics.get("cache.gets")
                .tags("cache", cache, "result", "hit")
                .functionCounter()
                .count();
    }
}
