package fr.relais.matching.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** One worked case: an offer, profiles, and the order the rules give them. The file stays where it is, beside the project. */
record GoldenCase(Offer offer, List<Candidate> candidates, JsonNode expected) {

    static List<GoldenCase> all() {
        Path file = shared().resolve("data/scoring/golden.json");
        if (!Files.exists(file)) {
            System.out.println("skipped: shared data file golden.json is not there (set RELAIS_SHARED)");
            Assumptions.abort("no shared data");
        }
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            return stream(root.get("cases")).map(GoldenCase::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Candidate candidate(UUID id) {
        return candidates.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static GoldenCase of(JsonNode json) {
        return new GoldenCase(
                Json.offer(json.get("offer")),
                stream(json.get("profiles")).map(Json::candidate).toList(),
                json);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Path shared() {
        String named = System.getenv("RELAIS_SHARED");
        return named != null ? Path.of(named) : Path.of(System.getProperty("relais.root", "."), "..", "shared");
    }
}
