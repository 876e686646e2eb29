package fr.relais.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** The worked cases of the rules; the file stays where it is, beside the project. */
final class GoldenCases {
    private GoldenCases() {}

    static List<JsonNode> all() {
        String named = System.getenv("RELAIS_SHARED");
        Path shared = named != null ? Path.of(named) : Path.of(System.getProperty("relais.root", "."), "..", "shared");
        Path file = shared.resolve("data/scoring/golden.json");
        if (!Files.exists(file)) {
            System.out.println("skipped: shared data file golden.json is not there (set RELAIS_SHARED)");
            Assumptions.abort("no shared data");
        }
        try {
            JsonNode cases = Samples.tree(Files.readString(file)).get("cases");
            return StreamSupport.stream(cases.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case's offer with the fields that scoring does not need. */
    static ObjectNode offer(JsonNode golden) {
        JsonNode given = golden.get("offer");
        ObjectNode offer = Samples.offer(UUID.fromString(given.get("offerId").textValue()));
        given.properties().forEach(field -> offer.set(field.getKey(), field.getValue()));
        return offer;
    }

    /** Of a ranked item, what the case states. */
    static ObjectNode stated(JsonNode item) {
        ObjectNode stated = item.deepCopy();
        return stated.retain("rank", "candidateId", "eligibility", "fit", "bestFit", "credit", "completeness", "fair");
    }
}
