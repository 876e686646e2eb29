package fr.relais.matching.intake;

import static fr.relais.testing.TopicReader.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.TopicReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be applied goes to the dead letters with its cause, and what comes after it on its partition is applied. */
@WithServers
class PoisonIT {
    private final Publisher publisher = new Publisher();
    private final String key = Ids.next().toString();

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void whatIsNotJson() {
        buries(Topics.PROFILE, headers(EventTypes.PROFILE_PUBLISHED), "{\"candidateId\":", "not JSON");
    }

    @Test
    void whatIsAnotherThing() {
        buries(Topics.PROFILE, headers(EventTypes.PROFILE_PUBLISHED), "[1,2]", "not a MatchingProfile");
        buries(Topics.POSTING, headers(EventTypes.OFFER_PUBLISHED), offer("requirements", "{}"), "requirements");
    }

    @Test
    void whatIsOutOfRange() {
        buries(
                Topics.PROFILE,
                headers(EventTypes.PROFILE_PUBLISHED),
                profile("competencies", "[{\"code\":\"SOC-X01\",\"level\":1,\"evidence\":\"BADGE\"}]"),
                "/competencies/0/code");
        buries(
                Topics.PROFILE,
                headers(EventTypes.PROFILE_PUBLISHED),
                profile("competencies", "[{\"code\":\"SOC-E01\",\"level\":4,\"evidence\":\"BADGE\"}]"),
                "competencies");
        buries(Topics.PROFILE, headers(EventTypes.PROFILE_PUBLISHED), profile("wishedRome", "[null]"), "not a");
    }

    @Test
    void whatHasAnUnknownType() {
        buries(Topics.PROFILE, headers("relais.candidate.profile-renamed.v1"), profile("minor", "false"), "type");
    }

    @Test
    void whatLacksAHeader() {
        for (String name : List.of("ce_type", "ce_sequence", "ce_time")) {
            Map<String, String> headers = headers(EventTypes.PROFILE_PUBLISHED);
            headers.remove(name);
            buries(Topics.PROFILE, headers, profile("minor", "false"), name);
        }
    }

    @Test
    void whatHasAnotherKeyThanItsSubject() {
        buries(
                Topics.PROFILE,
                headers(EventTypes.PROFILE_PUBLISHED),
                Samples.profile(Ids.next()).toString(),
                "the key is not the subject's id");
    }

    /** The same key afterwards, so that it is the same partition. */
    private void buries(String topic, Map<String, String> headers, String value, String cause) {
        publisher.send(topic, key, headers, value.getBytes(UTF_8));
        UUID offer = topic.equals(Topics.POSTING) ? UUID.fromString(key) : Ids.next();
        publisher.offer(Samples.offer(offer), 100);
        UUID candidate = topic.equals(Topics.PROFILE) ? UUID.fromString(key) : Ids.next();
        publisher.profile(Samples.profile(candidate), 100);
        Api.await("/pairings/" + offer + "/" + candidate, answer -> answer.has("rank"));

        ConsumerRecord<String, String> letter =
                TopicReader.all(Topics.deadLetters(topic)).getLast();
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.key()).isEqualTo(key);
        assertThat(header(letter, "dead-letter-reason")).contains(cause);
        assertThat(header(letter, "dead-letter-topic")).isEqualTo(topic);
    }

    private Map<String, String> headers(String type) {
        return Publisher.headers(type, key, 1);
    }

    private String profile(String field, String value) {
        ObjectNode profile = Samples.profile(UUID.fromString(key));
        return profile.set(field, Samples.tree(value)).toString();
    }

    private String offer(String field, String value) {
        ObjectNode offer = Samples.offer(UUID.fromString(key));
        return offer.set(field, Samples.tree(value)).toString();
    }
}
