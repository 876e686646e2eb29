package fr.relais.matching.delivery;

import static fr.relais.testing.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.events.DecisionState;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.decision.Deciding;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.intake.FreshIndex;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
class DecisionFeedIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID ada = Ids.next();
    private final UUID bob = Ids.next();
    private final Told told;
    private final FreshIndex fresh;

    DecisionFeedIT(Told told, FreshIndex fresh) {
        this.told = told;
        this.fresh = fresh;
    }

    @BeforeEach
    void publish() {
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(ada, 3), 1);
        publisher.profile(Samples.profile(bob, 2), 1);
        told.await(offer, row -> row.shown().candidates().size() == 2);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void aDecisionIsToldOnItsTopicAndAmongTheStepsOfTheOffer() {
        Deciding.decide(offer, ada, "DECLINED_BY_EMPLOYER", "POSITION_FILLED");
        told.await(offer, row -> row.shown().candidates().size() == 1);
        List<ConsumerRecord<String, String>> steps = told.published(Topics.PAIRING, offer);
        assertThat(steps)
                .extracting(record -> Integer.parseInt(header(record, "ce_sequence")))
                .isSorted()
                .doesNotHaveDuplicates();
        JsonNode decided = steps.stream()
                .filter(record -> header(record, "ce_type").equals(EventTypes.PAIRING_DECIDED))
                .map(record -> Samples.tree(record.value()))
                .findFirst()
                .orElseThrow();
        assertThat(decided.get("oldRank").asInt()).isOne();
        assertThat(decided.get("newRank").isNull()).isTrue();
        assertThat(decided.get("reasonCode").textValue()).isEqualTo("POSITION_FILLED");
        assertThat(header(steps.getLast(), "ce_type")).isEqualTo(EventTypes.PAIRING_MOVED);
        JsonNode state = Samples.tree(decisions(ada).getLast().value());
        assertThat(state.get("by").textValue()).isEqualTo("ft:account7");
        assertThat(state.get("version").asInt()).isOne();
        assertThat(told.latest(offer).get("candidates")).hasSize(1);
    }

    @Test
    void whoReadsTheTopicsAnewHasTheSameLists() {
        Deciding.decide(offer, ada, "DECLINED_BY_CANDIDATE", "NOT_INTERESTED");
        Deciding.decide(offer, bob, "WITHDRAWN", null);
        Deciding.decide(offer, bob, "PROPOSED", "ON_REQUEST");
        told.published(Topics.DECISION, offer);
        LiveIndex index = fresh.ofTheTopics();
        assertThat(list(index.snapshot())).containsExactly(bob);
        assertThat(index.takeChangedShortlists().lists().get(offer)).hasSize(1);
    }

    private List<UUID> list(Snapshot snapshot) {
        return snapshot.candidatesFor(snapshot.offer(offer).orElseThrow(), 10).first();
    }

    @Test
    void withAPersonGoesAllThatWasDecidedOfThem() {
        Deciding.decide(offer, ada, "CONTACTED", null);
        Deciding.decide(offer, ada, "DECLINED_BY_CANDIDATE", "NOT_INTERESTED");
        publisher.tombstone(Topics.PROFILE, ada.toString(), EventTypes.PROFILE_ERASED, 2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> rows("decision", ada) + rows("decision_step", ada) == 0);
        ConsumerRecord<String, String> last = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> decisions(ada).getLast(), record -> record.value() == null);
        assertThat(header(last, "ce_type")).isEqualTo(EventTypes.DECISION_ERASED);
        assertThat(header(last, "ce_sequence")).isEqualTo("3");

        publisher.profile(Samples.profile(ada, 3), 3);
        String path = "/pairings/" + offer + "/" + ada;
        JsonNode back = Api.await(path, answer -> answer.path("rank").asInt() == 1);
        assertThat(back.get("decision").isNull()).isTrue();
        assertThat(Api.get(Identity.FRANCE_TRAVAIL, Deciding.path(offer, ada)).statusCode())
                .isEqualTo(404);
        assertThat(Api.json(Deciding.decide(offer, ada, "CONTACTED", null))
                        .get("version")
                        .asInt())
                .isEqualTo(4);
    }

    private long rows(String table, UUID candidate) {
        return told.number("select count(*) from " + table + " where candidate_id = '" + candidate + "'");
    }

    private List<ConsumerRecord<String, String>> decisions(UUID candidate) {
        told.published(Topics.PAIRING, offer);
        return TopicReader.of(Topics.DECISION, DecisionState.key(offer, candidate));
    }
}
