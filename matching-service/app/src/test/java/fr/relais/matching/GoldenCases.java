package fr.relais.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** The worked cases of the rules; the file stays where it is, beside the project. */
final class GoldenCases {
    private GoldenCases() {}

    /** All of them; a test that asks for them is skipped when they are not there. */
    static List<JsonNode> all() {
        if (!present()) {
            System.out.println("skipped: shared data file golden.json is not there (set RELAIS_SHARED)");
            Assumptions.abort("no shared data");
        }
        try {
            return list(Samples.tree(Files.readString(file())).get("cases"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean present() {
        return Files.exists(file());
    }

    private static Path file() {
        String named = System.getenv("RELAIS_SHARED");
        Path shared = named != null ? Path.of(named) : Path.of(System.getProperty("relais.root", "."), "..", "shared");
        return shared.resolve("data/scoring/golden.json");
    }

    /** The cases keep their ids from test to test and over a restart, so that versions have to rise with time. */
    static void publish(Publisher publisher, List<JsonNode> cases) {
        long version = Clock.systemUTC().millis();
        for (JsonNode golden : cases) {
            publisher.profiles(profiles(golden), version);
            publisher.offer(offer(golden), version);
        }
    }

    /** The case's offer with the fields that scoring does not need. */
    static ObjectNode offer(JsonNode golden) {
        JsonNode given = golden.get("offer");
        ObjectNode offer = Samples.offer(UUID.fromString(offerId(golden)));
        given.properties().forEach(field -> offer.set(field.getKey(), field.getValue()));
        return offer;
    }

    static String offerId(JsonNode golden) {
        return golden.at("/offer/offerId").textValue();
    }

    static List<JsonNode> profiles(JsonNode golden) {
        return list(golden.get("profiles"));
    }

    static List<JsonNode> ranking(JsonNode golden) {
        return list(golden.get("ranking"));
    }

    /** Of a ranked item, what the case states. */
    static ObjectNode stated(JsonNode item) {
        ObjectNode stated = item.deepCopy();
        return stated.retain("rank", "candidateId", "eligibility", "fit", "bestFit", "credit", "completeness", "fair");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
