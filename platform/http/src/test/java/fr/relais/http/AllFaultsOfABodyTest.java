package fr.relais.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends a body with several faults hears of all of them, and of nothing that only follows from one. */
class AllFaultsOfABodyTest {
    private final ObjectMapper json = strict();
    private final RequestBodies bodies = new RequestBodies(json, Validation.buildDefaultValidatorFactory());

    enum Evidence {
        DECLARED,
        ASSESSED
    }

    record Who(@Nullable String name, @NotNull LocalDate birthDate) {}

    record Skill(
            @NotNull String code,
            @NotNull @Min(0) @Max(3) Integer level,
            @NotNull Evidence evidence) {}

    record Span(int from, int to) {
        Span {
            if (from > to) {
                throw new IllegalArgumentException("from must not be above to");
            }
        }
    }

    record Body(
            @NotNull @Valid Who person,
            @Nullable UUID offer,
            @Nullable Instant since,
            @Nullable Boolean nights,
            @Nullable Double latitude,
            @Min(1) int positions,
            @Nullable Span span,
            @Nullable @Size(max = 3) List<String> licences,
            @Nullable List<@NotNull @Valid Skill> skills) {}

    private static ObjectMapper strict() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
        return json;
    }

    @Test
    void everyFieldThatCannotBeReadIsNamed() {
        assertThat(faults("""
                {"person": {"birthDate": "1999-13-01", "nir": {"a": [1]}}, "offer": "7", "since": "noon", "nights": "yes",
                 "latitude": "48", "positions": 1.5, "licences": {}, "colour": [{}], "skills":
                  [{"code": 7, "level": "2", "evidence": "HEARSAY"}, 4, {"code": "x", "level": 1, "evidence": 1}]}
                """))
                .containsExactly(
                        "/person/birthDate INVALID_VALUE",
                        "/person/nir UNKNOWN_FIELD",
                        "/offer INVALID_VALUE",
                        "/since INVALID_VALUE",
                        "/nights WRONG_TYPE",
                        "/latitude WRONG_TYPE",
                        "/positions WRONG_TYPE",
                        "/licences WRONG_TYPE",
                        "/colour UNKNOWN_FIELD",
                        "/skills/0/code WRONG_TYPE",
                        "/skills/0/level WRONG_TYPE",
                        "/skills/0/evidence INVALID_VALUE",
                        "/skills/1 WRONG_TYPE",
                        "/skills/2/evidence WRONG_TYPE");
    }

    @Test
    void whatReadsWellIsValidatedBesideWhatDoesNot() {
        assertThat(faults("""
                {"person": {"name": 1}, "positions": 0, "licences": ["B", 2, "C", "D"], "skills":
                  [{"code": "x", "level": 9, "evidence": "?"}, {"level": 1, "evidence": "DECLARED"}], "colour": 1}
                """))
                .containsExactly(
                        "/person/name WRONG_TYPE",
                        "/licences/1 WRONG_TYPE",
                        "/skills/0/evidence INVALID_VALUE",
                        "/colour UNKNOWN_FIELD",
                        "/licences SIZE",
                        "/person/birthDate NOT_NULL",
                        "/positions MIN",
                        "/skills/0/level MAX",
                        "/skills/1/code NOT_NULL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"positions\": 1} | /person/birthDate NOT_NULL",
                "{\"positions\": 1, \"person\": null} | /person/birthDate NOT_NULL",
                "{\"positions\": 1, \"person\": {}} | /person/birthDate NOT_NULL",
                "{\"positions\": 1, \"person\": []} | /person WRONG_TYPE",
                "{\"positions\": 1, \"person\": {\"birthDate\": 7.5}} | /person/birthDate WRONG_TYPE",
                "{\"positions\": \"1\", \"person\": {\"birthDate\": \"1999-01-01\"}} | /positions WRONG_TYPE",
                "{\"positions\": 99999999999, \"person\": {\"birthDate\": \"1999-01-01\"}} | /positions OUT_OF_RANGE"
            })
    void aFaultIsNamedOnceAndWhereItIs(String body, String fault) {
        assertThat(faults(body)).containsExactly(fault);
    }

    @Test
    void partsThatDoNotGoTogetherAreAFaultOfTheWhole() {
        assertThat(errors(() -> read("""
                {"positions": 1, "person": {"birthDate": "1999-01-01"}, "span": {"from": 2, "to": 1}}
                """)))
                .containsExactly(new FieldError("/span", "INVALID_VALUE", "from must not be above to"));
        assertThat(faults(
                        "{\"positions\": 1, \"person\": {\"birthDate\": 1.5}, \"span\": {\"from\": 2, \"to\": true}}"))
                .containsExactly("/person/birthDate WRONG_TYPE", "/span/to WRONG_TYPE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licences | {} | must be an array",
                "licences | \"B\" | must be an array",
                "person | [] | must be an object",
                "person | \"Jean\" | must be an object",
                "person | {\"name\": 1} | must be a string",
                "nights | 1 | must be true or false",
                "latitude | \"48\" | must be a number",
                "positions | {} | must be a whole number",
                "offer | [] | must be a UUID",
                "skills | [[]] | must be an object",
                "skills | [{\"evidence\": {}}] | must be one of DECLARED, ASSESSED"
            })
    void theMessageSaysWhatIsExpected(String field, String value, String message) {
        assertThat(errors(() -> read("{\"%s\": %s}".formatted(field, value))))
                .extracting(FieldError::message)
                .contains(message);
    }

    @Test
    void aPatchIsToldOfAllItsFaults() throws IOException {
        var now = new Body(new Who("a", LocalDate.EPOCH), null, null, true, null, 1, null, null, null);
        var patch = (ObjectNode) json.readTree("{\"person\": {\"birthDate\": \"soon\"}, \"positions\": 0, \"x\": 1}");
        assertThat(lines(errors(() -> bodies.patched(now, patch, Body.class).whole())))
                .containsExactly("/person/birthDate INVALID_VALUE", "/x UNKNOWN_FIELD", "/positions MIN");
    }

    @Test
    void whatTheCallerFoundIsNamedFirstAndOnce() throws IOException {
        var tree = json.readTree("{\"positions\": 0, \"colour\": 1}");
        var found = List.of(new FieldError("/person", "IDENTITY_NOT_ALLOWED", "is not this token's to write"));
        assertThat(lines(errors(() -> bodies.look(tree, Body.class).with(found).whole())))
                .containsExactly("/person IDENTITY_NOT_ALLOWED", "/colour UNKNOWN_FIELD", "/positions MIN");
        assertThat(tree.has("colour")).isTrue();
    }

    @Test
    void ofVeryManyFaultsTheFirstAreNamed() {
        assertThat(faults("{\"licences\": [%s1]}".formatted("1,".repeat(100_000))))
                .hasSize(100);
    }

    private Body read(String body) {
        return bodies.read(new ByteArrayInputStream(body.getBytes(UTF_8)), Body.class);
    }

    private List<String> faults(String body) {
        return lines(errors(() -> read(body)));
    }

    private static List<String> lines(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<FieldError> errors(ThrowingCallable reading) {
        var problem = catchThrowableOfType(HttpProblem.class, reading);
        return (List<FieldError>) problem.getParameters().getOrDefault("errors", List.of());
    }
}
