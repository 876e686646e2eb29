package fr.relais.offer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.relais.events.CommuneState;
import fr.relais.events.CompetencyState;
import fr.relais.events.EventTypes;
import fr.relais.events.Exigence;
import fr.relais.events.OccupationState;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.events.Topics;
import fr.relais.testing.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Publishes the registry's own entries as the registry would, and others that tests need. */
public final class Registry {
    /** The one version whose list is loaded, an old one; the entries of the registry are of 4.60, whose list is not. */
    public static final String LOADED_ROME = "1.99";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Path BUNDLE =
            Path.of(System.getProperty("relais.root", ".."), "skills-registry-service/src/main/resources/registry");

    private Registry() {}

    /** Publishes everything and waits until the service is ready. */
    public static void ready() {
        try (var producer = producer()) {
            competencies()
                    .forEach(state ->
                            send(producer, Topics.COMPETENCY, EventTypes.COMPETENCY_PUBLISHED, state.code(), 1, state));
            occupations()
                    .forEach(state ->
                            send(producer, Topics.OCCUPATION, EventTypes.OCCUPATION_PUBLISHED, state.rome(), 1, state));
            var creteil = new CommuneState("94028", 1, "Créteil", "94", 48.7837, 2.4546);
            send(producer, Topics.COMMUNE, EventTypes.COMMUNE_PUBLISHED, creteil.insee(), 1, creteil);
        }
        var management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> given().get("http://localhost:" + management + "/q/health/ready")
                                .statusCode()
                        == 200);
    }

    /** Publishes one version of an occupation's profile; null withdraws it. */
    public static void publish(String rome, long version, @Nullable List<Requirement> rows) {
        try (var producer = producer()) {
            send(
                    producer,
                    Topics.OCCUPATION,
                    rows == null ? EventTypes.OCCUPATION_WITHDRAWN : EventTypes.OCCUPATION_PUBLISHED,
                    rome,
                    version,
                    rows == null ? null : occupation(rome, version, "4.60", List.of(), rows));
        }
    }

    /** Publishes a profile whose code means something else in these ROME versions. */
    public static void publishChanged(String rome, long version, List<Requirement> rows, List<String> changedIn) {
        try (var producer = producer()) {
            var state = new OccupationState(
                    rome, version, "2026-1", "4.60", List.of(), "Métier", "CURATED", rows, List.of(), changedIn);
            send(producer, Topics.OCCUPATION, EventTypes.OCCUPATION_PUBLISHED, rome, version, state);
        }
    }

    /** Publishes a version of a competency of the registry that one more code stands for, or none more. */
    public static void publishTerm(String competency, long version, @Nullable String code) {
        var published = competencies().stream()
                .filter(state -> state.code().equals(competency))
                .findFirst()
                .orElseThrow();
        var terms = new ArrayList<>(published.sources());
        if (code != null) {
            terms.add(new CompetencyState.SourceTerm("ROME_DETAIL", code, List.of()));
        }
        try (var producer = producer()) {
            var state = new CompetencyState(
                    competency, version, "2026-1", "SAVOIR", "PROPOSED", "fr", "en", "fr", "en", null, terms);
            send(producer, Topics.COMPETENCY, EventTypes.COMPETENCY_PUBLISHED, competency, version, state);
        }
    }

    /** Publishes a record that is no event. */
    public static void publishPoison(String topic, String key, String value) {
        try (var producer = producer()) {
            var ignored = producer.send(new ProducerRecord<>(topic, key, value));
        }
    }

    /** Code of a competency that is published. */
    public static String anyCompetency() {
        return competencies().getFirst().code();
    }

    static List<CompetencyState> competencies() {
        var states = new ArrayList<CompetencyState>();
        for (var entry : tree("competencies.json").properties()) {
            var terms = new ArrayList<CompetencyState.SourceTerm>();
            for (var term : entry.getValue().path("sources")) {
                terms.add(JSON.convertValue(term, CompetencyState.SourceTerm.class));
            }
            states.add(new CompetencyState(
                    entry.getKey(), 1, "2026-1", "SAVOIR", "PROPOSED", "fr", "en", "fr", "en", null, terms));
        }
        return states;
    }

    private static List<OccupationState> occupations() {
        var states = new ArrayList<OccupationState>();
        for (var file : tree("registry.json").path("occupations")) {
            for (var entry : tree("occupations/" + file.asText() + ".json").properties()) {
                var rows = new ArrayList<Requirement>();
                for (var row : entry.getValue().path("requirements")) {
                    rows.add(new Requirement(
                            row.path("competency").asText(),
                            row.path("level").asInt(),
                            Exigence.S,
                            row.path("weight").asInt(),
                            Origin.INFERRED));
                }
                states.add(occupation(entry.getKey(), 1, "4.60", List.of(), rows));
            }
        }
        states.add(occupation("Z0001", 1, LOADED_ROME, List.of(LOADED_ROME), List.of()));
        return states;
    }

    private static OccupationState occupation(
            String rome, long version, String romeVersion, List<String> listedIn, List<Requirement> rows) {
        return new OccupationState(
                rome,
                version,
                "2026-1",
                romeVersion,
                listedIn,
                "Métier " + rome,
                "CURATED",
                rows,
                List.of(),
                List.of());
    }

    private static JsonNode tree(String file) {
        try {
            return JSON.readTree(Files.readString(BUNDLE.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap()),
                new StringSerializer(),
                new StringSerializer());
    }

    static void send(
            KafkaProducer<String, String> producer,
            String topic,
            String type,
            String key,
            long version,
            @Nullable Object data) {
        var record = new ProducerRecord<>(topic, key, data == null ? null : json(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/relais/skills-registry-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        "2026-01-01T00:00:00Z",
                        "ce_sequence",
                        Long.toString(version),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        var ignored = producer.send(record);
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
