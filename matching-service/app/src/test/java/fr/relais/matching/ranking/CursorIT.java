package fr.relais.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.TestClock;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
class CursorIT {
    private static final int CANDIDATES = 30;

    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final String ranking = "/offers/" + offer + "/candidates";
    private final List<UUID> candidates =
            IntStream.range(0, CANDIDATES).mapToObj(i -> Ids.next()).toList();
    private final TestClock clock;

    CursorIT(TestClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void publish() {
        publisher.offer(Samples.offer(offer), 1);
        for (int i = 0; i < CANDIDATES; i++) {
            publisher.profile(Samples.profile(candidates.get(i), i % 3 + 1), 1);
        }
        Api.await(ranking, answer -> answer.path("evaluated").asInt() == CANDIDATES);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
        clock.back();
    }

    @Test
    void pagesNeitherSkipNorRepeatWhileRankingsMove() {
        List<String> before = ids(Api.allItems(Identity.FRANCE_TRAVAIL, ranking, 100));
        JsonNode page = page("?limit=7");
        List<JsonNode> items = new ArrayList<>(list(page));
        for (int i = 0; i < CANDIDATES; i++) {
            publisher.profile(Samples.profile(candidates.get(i), 3 - i % 3), 2);
        }
        publisher.profile(Samples.profile(Ids.next(), 3), 1);
        Api.await(ranking, answer -> answer.path("evaluated").asInt() == CANDIDATES + 1);
        while (!page.get("next").isNull()) {
            page = page("?limit=7&cursor=" + page.get("next").textValue());
            items.addAll(list(page));
        }
        assertThat(ids(items)).isEqualTo(before).hasSize(CANDIDATES);
        assertThat(items).extracting(item -> item.get("rank").asInt()).isSorted();
        assertThat(ids(Api.allItems(Identity.FRANCE_TRAVAIL, ranking, 100))).isNotEqualTo(before);
    }

    @Test
    void whoWasErasedIsNotShownByACursorEither() {
        UUID last = candidates.getFirst(); // of the lowest level: never on the first page
        JsonNode page = page("?limit=1");
        publisher.tombstone(Topics.PROFILE, last.toString(), EventTypes.PROFILE_ERASED, 2);
        Api.await(ranking, answer -> answer.path("evaluated").asInt() == CANDIDATES - 1);
        JsonNode rest = page("?limit=100&cursor=" + page.get("next").textValue());
        List<String> shown = ids(list(page));
        shown.addAll(ids(list(rest)));
        assertThat(shown).doesNotContain(last.toString()).hasSize(CANDIDATES - 1);
    }

    @Test
    void aCursorIsGoodForFiveMinutesAndThenExpired() {
        String next = page("?limit=7").get("next").textValue();
        publisher.profile(Samples.profile(candidates.getFirst(), 1), 2);
        clock.forward(Duration.ofMinutes(5));
        assertThat(get("?cursor=" + next).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(7));
        Response expired = get("?cursor=" + next);
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.contentType()).isEqualTo("application/problem+json");
        assertThat(expired.path("code").toString()).isEqualTo("EXPIRED_CURSOR");
    }

    @Test
    void aBadCursorAndABadLimitAreRefused() {
        String other = page("?limit=7").get("next").textValue();
        assertThat(Api.get(Identity.FRANCE_TRAVAIL, "/candidates/" + candidates.getFirst() + "/offers?cursor=" + other)
                        .statusCode())
                .isEqualTo(400);
        for (String bad : List.of("?cursor=x", "?cursor=%C3%A9", "?limit=0", "?limit=101", "?limit=abc")) {
            assertThat(get(bad).statusCode()).as(bad).isEqualTo(400);
        }
        String list = "candidates-of-" + offer;
        assertThat(get("?cursor=" + Cursors.write(list, "run", "x", "1")).statusCode())
                .isEqualTo(400);
        assertThat(get("?cursor=" + Cursors.write(list, "run", "1", "-1")).statusCode())
                .isEqualTo(400);
        assertThat(get("?cursor=" + Cursors.write(list, "another run", "1", "1"))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void aPageLinksToTheNextAndSaysWhatItWasComputedFrom() {
        Response first = get("?limit=20");
        assertThat(first.header("Link")).contains("cursor=").endsWith("rel=\"next\"");
        JsonNode page = Api.json(first);
        assertThat(page.get("computedAt").textValue()).endsWith("Z");
        assertThat(page.get("rulesVersion").textValue()).isEqualTo("2026-1");
        assertThat(page.get("eligible").asInt() + page.get("unknown").asInt()).isEqualTo(CANDIDATES);
        Response last = get("?limit=20&cursor=" + page.get("next").textValue());
        assertThat(last.header("Link")).isNull();
        assertThat(Api.json(last).get("next").isNull()).isTrue();
    }

    private JsonNode page(String query) {
        return Api.json(get(query));
    }

    private Response get(String query) {
        return Api.get(Identity.FRANCE_TRAVAIL, ranking + query);
    }

    private static List<JsonNode> list(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.get("items").forEach(items::add);
        return items;
    }

    private static List<String> ids(List<JsonNode> items) {
        return new ArrayList<>(
                items.stream().map(item -> item.get("candidateId").textValue()).toList());
    }
}
