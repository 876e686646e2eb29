package fr.relais.local.server;

import fr.relais.local.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of {@code deploy/kafka/topics.csv}.
 *
 * @param topics in the file's order, without a replication factor of their own
 */
record TopicsFile(List<NewTopic> topics) {

    static TopicsFile of(Path root) {
        Path file = root.resolve("deploy/kafka/topics.csv");
        try {
            return new TopicsFile(Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(TopicsFile::topic)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates what is missing; a topic that exists keeps its data and settings. */
    void create(Admin admin) {
        for (var creation : admin.createTopics(topics).values().entrySet()) {
            try {
                creation.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new Failure("Kafka refused to create the topic " + creation.getKey(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted while creating topics", e);
            }
        }
    }

    private static NewTopic topic(String line) {
        String[] fields = line.split(",", 3);
        Map<String, String> settings = Arrays.stream(fields[2].split(";", -1))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new NewTopic(fields[0], Optional.of(Integer.valueOf(fields[1])), Optional.empty()).configs(settings);
    }
}
