package fr.relais.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.Topics;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsFileTest {
    private static final String DAYS_14 = "1209600000";
    private final Map<String, NewTopic> topics =
            TopicsFile.of(Path.of(System.getProperty("relais.root"))).topics().stream()
                    .collect(Collectors.toMap(NewTopic::name, topic -> topic));

    @Test
    void everyTopicThatTheCodeNamesIsThere() throws IllegalAccessException {
        List<String> named = new ArrayList<>();
        for (var field : Topics.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                named.add(String.valueOf(field.get(null)));
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(topics.keySet()).containsAll(named);
    }

    @Test
    void everyTopicHasItsDeadLettersForFourteenDays() {
        assertThat(topics.keySet().stream().filter(name -> !name.endsWith(".dlq")))
                .allSatisfy(name -> {
                    assertThat(topics).containsKey(Topics.deadLetters(name));
                });
        assertThat(topics.values())
                .filteredOn(topic -> topic.name().endsWith(".dlq"))
                .extracting(NewTopic::configs)
                .containsOnly(Map.of("cleanup.policy", "delete", "retention.ms", DAYS_14));
    }

    @Test
    void stateIsCompactedAndHistoryIsNot() {
        assertThat(compacted())
                .containsExactlyInAnyOrder(
                        "relais.skills.competency.v1",
                        "relais.skills.badge.v1",
                        "relais.skills.occupation.v1",
                        "relais.skills.commune.v1",
                        "relais.candidate.profile.v1",
                        "relais.candidate.access.v1",
                        "relais.offer.posting.v1",
                        "relais.offer.session.v1",
                        "relais.matching.shortlist.v1",
                        "relais.matching.decision.v1");
    }

    private List<String> compacted() {
        return topics.values().stream()
                .filter(topic -> "compact".equals(topic.configs().get("cleanup.policy")))
                .map(NewTopic::name)
                .toList();
    }
}
