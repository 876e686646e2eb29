package fr.relais.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Ids;
import fr.relais.intake.EventJson;
import fr.relais.intake.TopicFollower;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.matching.access.Owners;
import fr.relais.matching.bridge.Occupations;
import fr.relais.matching.core.Ranking;
import fr.relais.matching.decision.DecidedPairs;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import fr.relais.matching.opening.Sessions;
import fr.relais.testing.Identity;
import fr.relais.testing.Servers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
class IntakeIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID candidate = Ids.next();
    private final String ranking = "/offers/" + offer + "/candidates";
    private final String pairing = "/pairings/" + offer + "/" + candidate;
    private final LiveIndex index;
    private final EventJson json;
    private final MeterRegistry metrics;

    IntakeIT(LiveIndex index, EventJson json, MeterRegistry metrics) {
        this.index = index;
        this.json = json;
        this.metrics = metrics;
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void anOlderVersionIsDroppedAndANewerOneApplied() {
        publish(3, 5);
        publisher.profile(Samples.profile(candidate, 1), 4);
        publisher.profile(Samples.profile(candidate, 2), 5);
        publisher.profile(Samples.profile(candidate, 2), 6);
        awaitHeld(2);
        publisher.profile(Samples.profile(candidate, 3), 5);
        publisher.profile(Samples.profile(Ids.next(), 3), 1);
        awaitEvaluated(2);
        assertThat(held(Api.json(Api.get(Identity.FRANCE_TRAVAIL, pairing)))).isEqualTo(2);
    }

    @Test
    void aTombstoneTakesTheCandidateOutForGood() {
        publish(3, 5);
        publisher.tombstone(Topics.PROFILE, candidate.toString(), EventTypes.PROFILE_ERASED, 6);
        awaitEvaluated(0);
        publisher.profile(Samples.profile(candidate, 3), 5);
        publisher.profile(Samples.profile(Ids.next(), 3), 1);
        awaitEvaluated(1);
        assertThat(Api.get(Identity.FRANCE_TRAVAIL, pairing).statusCode()).isEqualTo(404);
        assertThat(Api.get(Identity.FRANCE_TRAVAIL, "/candidates/" + candidate + "/offers")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClosedOfferIsNoLongerRanked() {
        publish(3, 1);
        publisher.offer(Samples.offer(offer).put("status", "CLOSED"), EventTypes.OFFER_CLOSED, 2);
        Api.await(ranking, answer -> answer.path("status").asInt() == 404);
    }

    @Test
    void anOfferWithoutRequirementsSaysWhyItRanksNobody() {
        publisher.profile(Samples.profile(candidate, 3), 1);
        ObjectNode silent = Samples.offer(offer);
        silent.putArray("requirements");
        publisher.offer(silent, 1);
        JsonNode page = Api.await(ranking, answer -> answer.has("offerId"));
        assertThat(page.get("unrankedReason").textValue()).isEqualTo("NO_REQUIREMENTS");
        assertThat(page.get("items")).isEmpty();
        JsonNode why = Api.await(pairing, answer -> answer.has("offerId"));
        assertThat(why.get("unrankedReason").textValue()).isEqualTo("NO_REQUIREMENTS");
        assertThat(why.get("fit").isNull()).isTrue();
        assertThat(why.get("rank").isNull()).isTrue();
    }

    @Test
    void curatedBridgesRaiseTheInterestAndOfficialOnesDoNot() {
        ObjectNode profile = Samples.profile(candidate, 3);
        profile.putArray("wishedRome").add("G1605");
        publisher.profile(profile, 1);
        publisher.offer(Samples.offer(offer), 1);
        Api.await(pairing, answer -> answer.path("interest").asInt() == 2_000);
        UUID driving = Ids.next();
        ObjectNode elsewhere = Samples.offer(driving);
        elsewhere.withObject("/rome").put("code", "N4101");
        publisher.offer(elsewhere, 1);
        publisher.send(Topics.OCCUPATION, "G1605", occupationHeaders(1), occupation("OFFICIAL"));
        Api.await(
                "/pairings/" + driving + "/" + candidate,
                answer -> answer.path("interest").asInt() == 8_000);
        assertThat(Api.json(Api.get(Identity.FRANCE_TRAVAIL, pairing))
                        .path("interest")
                        .asInt())
                .as("the official bridge came with the curated one")
                .isEqualTo(2_000);
        publisher.send(Topics.OCCUPATION, "G1605", occupationHeaders(2), occupation("CURATED"));
        JsonNode bridged = Api.await(pairing, answer -> answer.path("interest").asInt() == 8_000);
        assertThat(bridged.get("fit").asInt()).isEqualTo(8_500);
        assertThat(bridged.get("mutual").asInt()).isEqualTo(8_242);
        publisher.tombstone(Topics.OCCUPATION, "G1605", EventTypes.OCCUPATION_WITHDRAWN, 3);
        Api.await(pairing, answer -> answer.path("interest").asInt() == 2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"person\":{\"givenName\":\"Zoé\",\"birthDate\":\"1960-01-01\"}",
                "\"sex\":\"F\"",
                "\"age\":64",
                "\"address\":\"1 rue de la Paix\"",
                "\"nationality\":\"FR\"",
                "\"family\":{\"children\":4}",
                "\"health\":\"RQTH\"",
                "\"priorityPublics\":[\"QPV\",\"RSA\"]",
                "\"obstacles\":[\"HOUSING\"]",
                "\"registeredAt\":\"2020-01-01T00:00:00Z\"",
                "\"applications\":500",
            })
    void whatMayNotEnterMovesNoRank(String fact) {
        publish(2, 1);
        for (int i = 0; i < 9; i++) {
            publisher.profile(Samples.profile(Ids.next(), 2), 1);
        }
        awaitEvaluated(10);
        List<JsonNode> before = Api.allItems(Identity.FRANCE_TRAVAIL, ranking, 100);
        String told = Samples.profile(candidate, 2).toString().replaceFirst("\\{", "{" + fact + ",");
        double applied = applied();
        publisher.profile(Samples.object(told), 2);
        Awaitility.await().until(() -> applied() > applied);
        assertThat(Api.allItems(Identity.FRANCE_TRAVAIL, ranking, 100)).isEqualTo(before);
    }

    @Test
    void startingFromNothingGivesTheSameRankings() {
        publish(3, 1);
        for (int i = 0; i < 50; i++) {
            UUID other = Ids.next();
            publisher.profile(Samples.profile(other, i % 3 + 1), 1);
            if (i % 5 == 0) {
                publisher.tombstone(Topics.PROFILE, other.toString(), EventTypes.PROFILE_WITHDRAWN, 2);
            }
        }
        awaitEvaluated(41);
        LiveIndex fresh = new LiveIndex();
        Handlers handlers = new Handlers(
                fresh,
                new Owners(),
                new RegistryVersion(),
                new DecidedPairs(fresh),
                new Sessions(),
                new Occupations(),
                json);
        Map<String, Object> kafka = Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (TopicFollower follower =
                new TopicFollower(kafka, "matching-service", handlers.byTopic(), () -> {}, new SimpleMeterRegistry())) {
            follower.start();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(follower::caughtUp);
        }
        Ranking rebuilt = order(fresh);
        assertThat(rebuilt.first()).isEqualTo(order(index).first());
        assertThat(rebuilt.evaluated()).isEqualTo(41);
        assertThat(rebuilt.ranked()).isEqualTo(order(index).ranked()).isEqualTo(41);
    }

    private double applied() {
        return metrics.counter("relais.intake.applied", "topic", Topics.PROFILE).count();
    }

    /** Numbers of codes differ from one index to another, so that only ids can be compared. */
    private Ranking order(LiveIndex of) {
        return of.snapshot().candidatesOf(of.snapshot().offer(offer).orElseThrow(), Integer.MAX_VALUE);
    }

    private void publish(int level, long version) {
        publisher.profile(Samples.profile(candidate, level), version);
        publisher.offer(Samples.offer(offer), 1);
        awaitHeld(level);
    }

    private void awaitHeld(int level) {
        Api.await(pairing, answer -> held(answer) == level);
    }

    private void awaitEvaluated(int count) {
        Api.await(ranking, answer -> answer.path("evaluated").asInt(-1) == count);
    }

    private static int held(JsonNode answer) {
        return answer.at("/requirements/0/heldLevel").asInt(-1);
    }

    private static Map<String, String> occupationHeaders(long version) {
        return Publisher.headers(EventTypes.OCCUPATION_PUBLISHED, "G1605", version);
    }

    /** With a bridge of this kind to the offer's occupation, and a curated one to drivers. */
    private static byte[] occupation(String kind) {
        return """
                {"rome":"G1605","version":1,"registryVersion":"1","romeVersion":"4.60","listedIn":[],"label":"Plongeur",
                 "profile":"CURATED","requirements":[],
                 "bridges":[{"to":"K2503","kind":"%s","reasonFr":null,"credential":null},
                            {"to":"N4101","kind":"CURATED","reasonFr":"Conduire.","credential":null}]}""".formatted(kind).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
