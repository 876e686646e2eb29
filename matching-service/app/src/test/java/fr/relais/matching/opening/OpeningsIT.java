package fr.relais.matching.opening;

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
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
class OpeningsIT {
    private static final UUID OWN = UUID.fromString(Identity.CANDIDATE_ID);
    private static final String PATH = "/candidates/" + OWN + "/openings";

    private final Publisher publisher = new Publisher();
    private final UUID open = Ids.next();
    private final UUID closed = Ids.next();
    private final UUID soon = Ids.next();
    private final UUID low = Ids.next();
    private final UUID over = Ids.next();

    @BeforeEach
    void publish() {
        long version = Samples.version();
        publisher.access(Samples.access(OWN, List.of("partner-demo"), List.of("mission-locale-demo")), version);
        ObjectNode profile = Samples.profile(OWN, 2);
        profile.withArray("competencies")
                .addObject()
                .put("code", "SOC-S01")
                .put("level", 0)
                .put("evidence", "ASSESSED");
        publisher.profile(profile, version);
        publisher.offer(offer(open, "SOC-E01"), 1);
        publisher.offer(offer(closed, "SOC-S01"), 1);
        Instant now = Clock.systemUTC().instant();
        session(soon, 3, "OPEN", now.plus(Duration.ofDays(5)));
        session(low, 1, "OPEN", now.plus(Duration.ofDays(2)));
        session(over, 3, "OPEN", now.minus(Duration.ofDays(1)));
        Api.await(
                PATH,
                page -> page.path("inReach").asInt() == 2
                        && page.path("sessions").size() == 1);
    }

    private static ObjectNode offer(UUID id, String competency) {
        ObjectNode offer = Samples.offer(id);
        ((ObjectNode) offer.at("/requirements/0")).put("competency", competency).put("exigence", "E");
        return offer;
    }

    private void session(UUID id, int level, String status, Instant startsAt) {
        String session = """
                {"sessionId":"%s","version":1,"operationId":"%s","programme":null,"status":"%s","kind":"TRAINING",
                 "title":"Accueil en gare","place":null,"startsAt":"%s","endsAt":null,"seats":12,"free":0,
                 "teaches":[{"code":"SOC-E01","level":%d}],"offerId":null}""".formatted(id, Ids.next(), status, startsAt, level);
        publisher.send(
                Topics.SESSION,
                id.toString(),
                Publisher.headers(EventTypes.SESSION_PUBLISHED, id.toString(), 1),
                session.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void withdraw() {
        for (UUID session : List.of(soon, low, over)) {
            publisher.tombstone(Topics.SESSION, session.toString(), EventTypes.SESSION_WITHDRAWN, 2);
        }
        publisher.close();
    }

    @Test
    void everyLevelThatIsNotHeldIsThereWithWhatItOpensAndWhoTeachesIt() {
        JsonNode page = Api.json(Api.get(Identity.CANDIDATE, PATH));
        assertThat(page.get("openings")).hasSize(28 * 3 + 1 + 3);
        JsonNode first = page.at("/openings/0");
        assertThat(first.get("competency").textValue() + first.get("level")).isEqualTo("SOC-E013");
        assertThat(first.get("heldLevel").asInt()).isEqualTo(2);
        assertThat(first.get("supposed").textValue()).isEqualTo("BADGE");
        assertThat(counts(first)).isEqualTo("1 1 0");
        assertThat(first.get("sessions")).extracting(JsonNode::textValue).containsExactly(soon.toString());
        assertThat(first.get("sessionCount").asInt()).isOne();
        JsonNode assessed = item(page, "SOC-S01", 3);
        assertThat(assessed.get("heldLevel").asInt()).isZero();
        assertThat(assessed.get("supposed").textValue()).isEqualTo("DECLARED");
        assertThat(counts(assessed)).isEqualTo("1 1 1");
        assertThat(counts(item(page, "SOC-S01", 1))).isEqualTo("1 0 1");
        assertThat(counts(item(page, "SOC-F01", 3))).isEqualTo("0 0 0");
        assertThat(item(page, "SOC-F01", 1).get("heldLevel").isNull()).isTrue();
        assertThat(page.at("/sessions/0/free").asInt()).isZero();
        assertThat(page.get("sessions")).hasSize(1);
    }

    @Test
    void whatWasOpenedIsWhatTheListHasOnceTheCompetencyIsHeld() {
        long version = Samples.version();
        ObjectNode profile = Samples.profile(OWN, 2);
        profile.withArray("competencies")
                .addObject()
                .put("code", "SOC-S01")
                .put("level", 3)
                .put("evidence", "DECLARED");
        publisher.profile(profile, version);
        JsonNode list = Api.await(
                "/candidates/" + OWN + "/offers", page -> page.path("eligible").asInt() == 1);
        assertThat(list.at("/items/0/offerId").textValue()).isEqualTo(closed.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE, 200",
        "OTHER_CANDIDATE, 404",
        "COUNSELLOR, 200",
        "OTHER_COUNSELLOR, 404",
        "EMPLOYER, 403",
        "PARTNER, 200",
        "OTHER_PARTNER, 404",
        "FRANCE_TRAVAIL, 200",
        "OPS, 403",
        "REGISTRY_ADMIN, 403",
    })
    void everybodyReadsWhatIsTheirs(Identity identity, int status) {
        assertThat(Api.get(identity, PATH).statusCode()).isEqualTo(status);
        assertThat(Api.get(identity, "/candidates/" + OWN + "/bridges").statusCode())
                .isEqualTo(status);
    }

    @Test
    void withoutATokenThereIsNothing() {
        assertThat(RestAssured.get("/api/v1" + PATH).statusCode()).isEqualTo(401);
        assertThat(Api.get(Identity.FRANCE_TRAVAIL, "/candidates/" + Ids.next() + "/openings")
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode item(JsonNode page, String competency, int level) {
        for (JsonNode item : page.get("openings")) {
            if (item.get("competency").textValue().equals(competency)
                    && item.get("level").asInt() == level) {
                return item;
            }
        }
        throw new AssertionError(competency + " " + level);
    }

    private static String counts(JsonNode item) {
        return item.get("offers") + " " + item.get("becomeEligible") + " " + item.get("enterFirst20");
    }
}
