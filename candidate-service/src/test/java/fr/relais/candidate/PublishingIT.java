package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.Api.patch;
import static fr.relais.candidate.Api.read;
import static fr.relais.candidate.Api.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a request to the topics. */
@QuarkusTest
@RealServers
class PublishingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RICH = """
        , "place": {"communeInsee": "94028"}, "mobility": {"maxDistanceKm": 20, "departements": ["75"]},
          "availableFrom": "2026-12-01", "contractTypes": ["CDI"], "workingTimes": ["FULL_TIME"], "noNights": true,
          "licences": [], "wishedRome": ["K2503"], "practisedRome": ["N4103"],
          "competencies": [{"code": "SOC-E03", "level": 2, "evidence": "BADGE"},
                           {"code": "SOC-E01", "level": 3, "evidence": "DECLARED"}]""";

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void whatTheTopicSaysIsWhatTheServiceServesAndWhatWasWritten() throws IOException {
        var id = created(fresh(), body(RICH));
        var record = onlyRecord(Topics.PROFILE, id);
        var served = as(Identity.FRANCE_TRAVAIL).get("/candidates/" + id + "/matching-profile");
        served.then().statusCode(200).header("ETag", is("\"1\""));
        assertThat(JSON.readTree(record.value())).isEqualTo(JSON.readTree(served.asString()));
        assertThat(JSON.readTree(record.value())).isEqualTo(JSON.readTree("""
            {"candidateId": "%s", "version": 1, "minor": false,
             "competencies": [{"code": "SOC-E01", "level": 3, "evidence": "DECLARED"},
                              {"code": "SOC-E03", "level": 2, "evidence": "BADGE"}],
             "place": {"latitude": 48.7837, "longitude": 2.4546, "departement": "94"},
             "mobility": {"maxDistanceKm": 20, "departements": ["75"]}, "availableFrom": "2026-12-01",
             "contractTypes": ["CDI"], "workingTimes": ["FULL_TIME"], "noNights": true, "noWeekends": false,
             "licences": [], "wishedRome": ["K2503"], "practisedRome": ["N4103"], "romeVersion": "4.60"}
            """.formatted(id)));
        assertThat(TopicReader.header(record, "ce_type")).isEqualTo(EventTypes.PROFILE_PUBLISHED);
        assertThat(TopicReader.header(record, "ce_source")).isEqualTo("/relais/candidate-service");
        assertThat(TopicReader.sequence(record)).isEqualTo(1);
    }

    @Test
    void whoMaySeeACandidateIsPublishedToo() throws IOException {
        var id = created(fresh(), body(""));
        var access = JSON.readTree(onlyRecord(Topics.ACCESS, id).value());
        assertThat(access).isEqualTo(JSON.readTree("""
            {"candidateId": "%s", "version": 1, "subject": null, "sources": ["partner-demo"], "structures": [],
             "shares": ["matching"], "ageGroup": "ADULT"}""".formatted(id)));
    }

    @Test
    void nothingOfThePersonIsOnAnyTopic() {
        var id = created(fresh(), body(RICH));
        for (var topic : List.of(Topics.PROFILE, Topics.ACCESS)) {
            assertThat(onlyRecord(topic, id).value()).doesNotContain("Canari", "Inès", "canari@", "+33 6", Api.ADULT);
        }
    }

    @Test
    void anUpsertThatChangesNothingPublishesNothing() {
        var externalId = fresh();
        var id = created(externalId, body(RICH));
        onlyRecord(Topics.PROFILE, id);
        for (int i = 0; i < 3; i++) {
            upsert(externalId, body(RICH))
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"1\""))
                    .body("id", is(id));
        }
        // one that does change follows in the same order: when it is there, nothing of the others can be under way
        upsert(externalId, body("")).then().statusCode(200).header("ETag", is("\"2\""));
        assertThat(sequences(Topics.PROFILE, id, 2)).containsExactly(1L, 2L);
        assertThat(sequences(Topics.ACCESS, id, 1)).containsExactly(1L);
    }

    @Test
    void aChangeOfThePersonAloneRaisesTheTagButPublishesNothing() {
        var externalId = fresh();
        var id = created(externalId, body(RICH));
        upsert(externalId, body(RICH).replace("Inès", "Agnès"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""));
        upsert(externalId, body("")).then().statusCode(200);
        assertThat(sequences(Topics.PROFILE, id, 2)).containsExactly(1L, 2L);
    }

    @Test
    void withoutConsentNothingIsPublishedButAccess() {
        var id = created(fresh(), body("").replace("true", "false"));
        onlyRecord(Topics.ACCESS, id);
        assertThat(TopicReader.of(Topics.PROFILE, id)).isEmpty();
        read(Identity.PARTNER, id).then().body("publication", is("NO_CONSENT"));
        as(Identity.PARTNER)
                .get("/candidates/" + id + "/matching-profile")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aWithdrawnConsentLeavesATombstoneAndANewOneANewerProfile() {
        var externalId = fresh();
        var id = created(externalId, body(""));
        patch(Identity.PARTNER, id, "\"1\"", "{\"consents\": {\"matching\": false}}")
                .then()
                .statusCode(200)
                .body("consents.matching", is(false));
        patch(Identity.PARTNER, id, "\"2\"", "{\"consents\": {\"matching\": true}}")
                .then()
                .statusCode(200);
        var records = records(Topics.PROFILE, id, 3);
        assertThat(records).extracting(TopicReader::sequence).containsExactly(1L, 2L, 3L);
        assertThat(records.get(1).value()).isNull();
        assertThat(TopicReader.header(records.get(1), "ce_type")).isEqualTo(EventTypes.PROFILE_WITHDRAWN);
    }

    @Test
    void erasureLeavesTombstonesAnEventAndNothingElse() throws IOException {
        var id = created(fresh(), body(RICH));
        as(Identity.FRANCE_TRAVAIL)
                .header("If-Match", "\"1\"")
                .delete("/candidates/" + id)
                .then()
                .statusCode(204);
        read(Identity.PARTNER, id).then().statusCode(404);
        var profile = records(Topics.PROFILE, id, 2).getLast();
        assertThat(profile.value()).isNull();
        assertThat(TopicReader.header(profile, "ce_type")).isEqualTo(EventTypes.PROFILE_ERASED);
        assertThat(TopicReader.sequence(profile)).isEqualTo(2);
        var access = records(Topics.ACCESS, id, 2).getLast();
        assertThat(access.value()).isNull();
        assertThat(TopicReader.header(access, "ce_type")).isEqualTo(EventTypes.ACCESS_ERASED);
        var erased = JSON.readTree(onlyRecord(Topics.ERASURE, id).value());
        assertThat(erased.path("candidateId").asText()).isEqualTo(id);
    }

    private static ConsumerRecord<String, String> onlyRecord(String topic, String id) {
        return records(topic, id, 1).getFirst();
    }

    private static List<ConsumerRecord<String, String>> records(String topic, String id, int count) {
        return Topic.await(topic, id, count);
    }

    private static List<Long> sequences(String topic, String id, int count) {
        return records(topic, id, count).stream().map(TopicReader::sequence).toList();
    }
}
