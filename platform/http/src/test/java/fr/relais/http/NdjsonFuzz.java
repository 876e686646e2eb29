package fr.relais.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.NdjsonReader;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever is uploaded as NDJSON is read to its end, and each line is a body or refused. Started by {@code FuzzIT}. */
public final class NdjsonFuzz {
    private static final RequestBodies BODIES = new RequestBodies(strict(), Validation.buildDefaultValidatorFactory());

    private NdjsonFuzz() {}

    enum Level {
        LOW,
        HIGH
    }

    record Skill(@NotNull String code, @NotNull Level level) {}

    record Body(
            @NotNull @Pattern(regexp = "\\P{Cntrl}{1,20}") String name,
            @Nullable LocalDate birth,
            @Nullable Instant until,
            @Nullable Boolean ready,
            @Nullable Double latitude,
            @Nullable Integer count,
            @Nullable List<@NotNull @Valid Skill> skills) {}

    private static ObjectMapper strict() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
        return json;
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] upload) throws IOException {
        try (var reader = new NdjsonReader(new ByteArrayInputStream(upload))) {
            for (BulkItem item = reader.next(); item != null; item = reader.next()) {
                read(item);
            }
        }
    }

    private static void read(BulkItem item) {
        try {
            BODIES.read(BODIES.object(item.bytes()), Body.class);
        } catch (HttpProblem e) {
            // the line is refused
        }
    }

    /** Files that Jazzer starts from. */
    public static void writeSeeds(Path folder) throws IOException {
        Files.writeString(folder.resolve("lines"), """
                {"name": "a", "birth": "1999-04-12", "until": "2026-01-01T00:00:00Z", "ready": true, "latitude": 48.8}

                {"name": "b", "count": 3, "skills": [{"code": "x", "level": "LOW"}, {"code": "y", "level": "HIGH"}]}
                {"name": "\u0000", "count": 1e9, "skills": null}
                """);
        Files.writeString(folder.resolve("cut"), "{\"name\": \"a\"}\r\n{\"name\": ");
    }
}
