package fr.relais.matching.history;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import fr.relais.testing.Identity;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was answered at a moment is answered again when it is asked about later. */
@WithServers
class PastPairingIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID ada = Ids.next();
    private final UUID bob = Ids.next();
    private final Kept kept;

    PastPairingIT(Kept kept) {
        this.kept = kept;
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void aPastExplanationHasTheDigitsThatWereAnsweredThen() {
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(ada, 2), 1);
        publisher.profile(Samples.profile(bob, 1), 1);
        awaitEvaluated(2);
        JsonNode then = awaitNow(ada, 1, 2);
        Instant moment = now();
        publisher.profile(Samples.profile(ada, 1), 2);
        publisher.profile(Samples.profile(bob, 3), 2);
        ObjectNode changed = Samples.offer(offer);
        changed.putArray("licences").add("C");
        publisher.offer(changed, EventTypes.OFFER_CHANGED, 2);
        Api.await(path(bob), answer -> answer.path("eligibility").asText().equals("NO"));

        JsonNode past = awaitPast(ada, moment, then);
        assertThat(past.get("asOf").textValue()).isEqualTo(moment.toString());
        assertThat(past.get("offerVersion").asLong()).isEqualTo(1);
        assertThat(past.get("candidateVersion").asLong()).isEqualTo(1);
        assertThat(Instant.parse(past.get("computedAt").textValue())).isAfter(moment);
        JsonNode current = now(ada);
        assertThat(current.has("asOf")).isFalse();
        assertThat(current.has("offerVersion")).isFalse();
        assertThat(awaitPast(ada, now(), current).get("candidateVersion").asLong())
                .isEqualTo(2);
    }

    @Test
    void ranksAreThoseOfThen() {
        publisher.offer(Samples.offer(offer), 1);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(Ids.next());
            publisher.profile(profile(people.get(i), i), 1);
        }
        awaitEvaluated(40);
        Map<UUID, JsonNode> then = new HashMap<>();
        people.forEach(id -> then.put(id, now(id)));
        Instant moment = now();
        for (int i = 0; i < 40; i++) {
            publisher.profile(profile(people.get(i), i + 1), 2);
        }
        publisher.profile(Samples.profile(ada, 3), 1);
        awaitEvaluated(41);
        then.forEach((id, answer) -> awaitPast(id, moment, answer));
        assertThat(then)
                .anySatisfy((id, answer) -> assertThat(same(now(id), answer)).isFalse());
        assertThat(then.values()).anyMatch(answer -> answer.get("rank").asInt() > 20);
        assertThat(then.values()).anyMatch(answer -> answer.get("rank").isNull());
    }

    @Test
    void aClosedOfferIsExplainedAsOfBeforeItsClosure() {
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(ada, 2), 1);
        JsonNode then = awaitNow(ada, 1, 2);
        Instant moment = now();
        publisher.offer(Samples.offer(offer).put("status", "CLOSED"), EventTypes.OFFER_CLOSED, 2);
        Api.await(path(ada), answer -> answer.path("status").asInt() == 404);
        Instant closed = now();
        publisher.tombstone(Topics.POSTING, offer.toString(), EventTypes.OFFER_WITHDRAWN, 3);
        awaitPast(ada, moment, then);
        Api.await(asOf(ada, closed), answer -> answer.path("status").asInt() == 404);
        assertThat(kept.versionsOfOffer(offer)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void bridgesAreThoseOfThen() {
        ObjectNode profile = Samples.profile(ada, 3);
        profile.putArray("wishedRome").add("G1602");
        publisher.profile(profile, 1);
        publisher.offer(Samples.offer(offer), 1);
        Api.await(path(ada), answer -> answer.path("interest").asInt() == 2_000);
        bridge("1", 1, "N4101");
        Api.await(path(ada), answer -> registryVersion(answer).equals("1"));
        Instant before = now();
        bridge("2", 2, "K2503");
        Api.await(path(ada), answer -> answer.path("interest").asInt() == 8_000);
        Instant bridged = now();
        assertThat(registryVersion(now(ada))).isEqualTo("2");
        publisher.tombstone(Topics.OCCUPATION, "G1602", EventTypes.OCCUPATION_WITHDRAWN, 3);
        Api.await(path(ada), answer -> answer.path("interest").asInt() == 2_000);
        JsonNode then =
                Api.await(asOf(ada, bridged), answer -> answer.path("interest").asInt() == 8_000);
        assertThat(registryVersion(then)).isEqualTo("2");
        then = Api.await(asOf(ada, before), answer -> answer.path("interest").asInt() == 2_000);
        assertThat(registryVersion(then)).isEqualTo("1");
    }

    private void bridge(String registryVersion, long version, String to) {
        publisher.send(
                Topics.OCCUPATION,
                "G1602",
                Publisher.headers(EventTypes.OCCUPATION_PUBLISHED, "G1602", version),
                """
                {"rome":"G1602","version":%d,"registryVersion":"%s","romeVersion":"4.60","listedIn":[],"label":"Cuisine",
                 "profile":"CURATED","requirements":[],
                 "bridges":[{"to":"%s","kind":"CURATED","reasonFr":null,"credential":null}]}""".formatted(version, registryVersion, to).getBytes(UTF_8));
    }

    private static String registryVersion(JsonNode answer) {
        return answer.path("registryVersion").asText();
    }

    /** Every seventh is left out, every fifth is not sure. */
    private static ObjectNode profile(UUID id, int i) {
        ObjectNode profile = Samples.profile(id, i % 3 + 1);
        if (i % 7 == 0) {
            profile.putArray("contractTypes").add("CDD");
        }
        if (i % 5 == 0) {
            profile.putNull("availableFrom");
        }
        return profile;
    }

    private JsonNode awaitNow(UUID candidate, int rank, int held) {
        return Api.await(
                path(candidate),
                answer -> answer.path("rank").asInt() == rank
                        && answer.at("/requirements/0/heldLevel").asInt() == held);
    }

    private void awaitEvaluated(int count) {
        Api.await(
                "/offers/" + offer + "/candidates",
                page -> page.path("evaluated").asInt() == count);
    }

    private JsonNode awaitPast(UUID candidate, Instant moment, JsonNode then) {
        return Api.await(asOf(candidate, moment), answer -> same(answer, then));
    }

    private static boolean same(JsonNode answer, JsonNode other) {
        return stated(answer).equals(stated(other));
    }

    private static ObjectNode stated(JsonNode answer) {
        ObjectNode stated = answer.deepCopy();
        return stated.without(List.of("computedAt", "asOf", "offerVersion", "candidateVersion"));
    }

    private JsonNode now(UUID candidate) {
        return Api.json(Api.get(Identity.FRANCE_TRAVAIL, path(candidate)));
    }

    private String path(UUID candidate) {
        return "/pairings/" + offer + "/" + candidate;
    }

    private String asOf(UUID candidate, Instant moment) {
        return path(candidate) + "?asOf=" + moment;
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
