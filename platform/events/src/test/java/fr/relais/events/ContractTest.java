package fr.relais.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records, schemas, samples and asyncapi.yaml say the same. */
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Map<String, Class<?>> DATA = Map.ofEntries(
            Map.entry(EventTypes.COMPETENCY_PUBLISHED, CompetencyState.class),
            Map.entry(EventTypes.BADGE_PUBLISHED, BadgeState.class),
            Map.entry(EventTypes.OCCUPATION_PUBLISHED, OccupationState.class),
            Map.entry(EventTypes.COMMUNE_PUBLISHED, CommuneState.class),
            Map.entry(EventTypes.PROFILE_PUBLISHED, MatchingProfile.class),
            Map.entry(EventTypes.ACCESS_PUBLISHED, CandidateAccess.class),
            Map.entry(EventTypes.CANDIDATE_ERASED, CandidateErased.class),
            Map.entry(EventTypes.OFFER_PUBLISHED, OfferState.class),
            Map.entry(EventTypes.OFFER_CHANGED, OfferState.class),
            Map.entry(EventTypes.OFFER_CLOSED, OfferState.class),
            Map.entry(EventTypes.SESSION_PUBLISHED, SessionState.class),
            Map.entry(EventTypes.SHORTLIST_UPDATED, ShortlistState.class),
            Map.entry(EventTypes.PAIRING_ENTERED, PairingChange.class),
            Map.entry(EventTypes.PAIRING_MOVED, PairingChange.class),
            Map.entry(EventTypes.PAIRING_LEFT, PairingChange.class),
            Map.entry(EventTypes.PAIRING_DECIDED, PairingDecided.class),
            Map.entry(EventTypes.DECIDED, DecisionState.class));

    /** Fields that consumers do without, since events from before they were added lack them. */
    private static final Map<String, Set<String>> ADDED_LATER = Map.of(
            EventTypes.BADGE_PUBLISHED, Set.of("trust"),
            EventTypes.ACCESS_PUBLISHED, Set.of("ageGroup"),
            EventTypes.OCCUPATION_PUBLISHED, Set.of("changedIn"),
            EventTypes.OFFER_PUBLISHED, Set.of("details"),
            EventTypes.OFFER_CHANGED, Set.of("details"),
            EventTypes.OFFER_CLOSED, Set.of("details"));

    static Set<String> types() {
        return new TreeSet<>(DATA.keySet());
    }

    @Test
    void everyTypeEitherHasDataOrIsATombstone() {
        assertThat(constants(EventTypes.class, type -> !tombstone(type)))
                .containsExactlyInAnyOrderElementsOf(DATA.keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleIsWhatTheRecordWrites(String type) throws IOException {
        var sample = resource("samples/" + type + ".json");
        JsonNode written = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(sample, DATA.get(type))));
        assertThat(written).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleIsValidUnderItsSchema(String type) throws IOException {
        assertThat(schema(type).validate(resource("samples/" + type + ".json"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleWithoutOneOfItsFieldsIsNotValid(String type) throws IOException {
        var sample = (ObjectNode) resource("samples/" + type + ".json");
        var addedLater = ADDED_LATER.getOrDefault(type, Set.of());
        for (var field : Objects.requireNonNull(DATA.get(type)).getRecordComponents()) {
            var less = sample.deepCopy();
            less.remove(field.getName());
            assertThat(schema(type).validate(less).isEmpty())
                    .as("%s without %s", type, field.getName())
                    .isEqualTo(addedLater.contains(field.getName()));
        }
    }

    @Test
    void asyncApiNamesEveryTopicAndType() throws IOException {
        var api = new YAMLMapper().readTree(text("asyncapi.yaml"));
        var addresses = new TreeSet<String>();
        api.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").textValue()));
        assertThat(addresses).isEqualTo(constants(Topics.class, topic -> true));
        var messages = new TreeSet<String>();
        api.at("/components/messages").fieldNames().forEachRemaining(messages::add);
        assertThat(messages).isEqualTo(constants(EventTypes.class, type -> true));
    }

    private static boolean tombstone(String type) {
        return type.contains("withdrawn") || type.contains("-erased");
    }

    private static Set<String> constants(Class<?> holder, Predicate<String> wanted) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonSchema schema(String type) throws IOException {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(resource("schemas/" + type + ".json"), config);
    }

    private static JsonNode resource(String path) throws IOException {
        return JSON.readTree(text(path));
    }

    private static byte[] text(String path) throws IOException {
        try (var in = ContractTest.class.getResourceAsStream("/" + path)) {
            return in.readAllBytes();
        }
    }
}
