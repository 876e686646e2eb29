package fr.relais.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBodiesTest {
    private final RequestBodies bodies = new RequestBodies(strict(), Validation.buildDefaultValidatorFactory());

    enum Level {
        LOW,
        HIGH
    }

    record Skill(@NotNull String code, @Max(3) int level) {}

    record Person(
            @NotNull String name,
            @Nullable LocalDate birth,
            @Nullable Instant until,
            @Nullable Level level,
            boolean ready,
            @Nullable Integer age,
            @Nullable List<@Valid Skill> skills) {}

    private static ObjectMapper strict() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
        return json;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"a\",\"nick\":\"b\"} | /nick | UNKNOWN_FIELD",
                "{\"name\":7} | /name | WRONG_TYPE",
                "{\"name\":\"a\",\"birth\":\"2024-02-30\"} | /birth | INVALID_VALUE",
                "{\"name\":\"a\",\"birth\":[1990,13,1]} | /birth | WRONG_TYPE",
                "{\"name\":\"a\",\"birth\":[1990,5,17]} | /birth | WRONG_TYPE",
                "{\"name\":\"a\",\"birth\":[]} | /birth | WRONG_TYPE",
                "{\"name\":\"a\",\"birth\":\" \"} | /birth | INVALID_VALUE",
                "{\"name\":\"a\",\"ready\":\" \"} | /ready | WRONG_TYPE",
                "{\"name\":\"a\",\"age\":\" \"} | /age | WRONG_TYPE",
                "{\"name\":\"a\",\"skills\":\" \"} | /skills | WRONG_TYPE",
                "{\"name\":\"a\",\"birth\":7306} | /birth | WRONG_TYPE",
                "{\"name\":\"a\",\"birth\":\"1990-05-17T00:00\"} | /birth | INVALID_VALUE",
                "{\"name\":\"a\",\"birth\":\" 1990-05-17\"} | /birth | INVALID_VALUE",
                "{\"name\":\"a\",\"until\":1e30} | /until | WRONG_TYPE",
                "{\"name\":\"a\",\"until\":1700000000} | /until | WRONG_TYPE",
                "{\"name\":\"a\",\"until\":\"+999999999-01-01T00:00:00Z\"} | /until | INVALID_VALUE",
                "{\"name\":\"a\",\"until\":\"2026-02-30T00:00:00Z\"} | /until | INVALID_VALUE",
                "{\"name\":\"a\",\"level\":\"MIDDLE\"} | /level | INVALID_VALUE",
                "{\"name\":\"a\",\"level\":1} | /level | WRONG_TYPE",
                "{\"name\":\"a\",\"ready\":\"yes\"} | /ready | WRONG_TYPE",
                "{\"name\":\"a\",\"age\":\"12\"} | /age | WRONG_TYPE",
                "{\"name\":\"a\",\"age\":1.5} | /age | WRONG_TYPE",
                "{\"name\":\"a\",\"skills\":{}} | /skills | WRONG_TYPE",
                "{\"name\":\"a\",\"skills\":[{\"code\":\"x\",\"level\":9}]} | /skills/0/level | MAX",
                "{\"ready\":true} | /name | NOT_NULL",
                "[] | `` | WRONG_TYPE",
                "null | `` | NOT_NULL"
            })
    void aWrongFieldIsPointedAt(String body, String pointer, String code) {
        var problem = refused(body);
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getParameters()).containsEntry("code", "INVALID_REQUEST");
        assertThat(errors(problem)).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"Dupont\" | is not JSON at line 1, column 17",
                "{\"name\":\"Dupont\"} {} | goes on after its end at line 1, column 19",
                "{\"name\":\"Dupont\",\"name\":\"b\"} | names a field twice at line 1, column 24",
                "{Dupont:1} | is not JSON at line 1, column 2",
                "`` | is empty"
            })
    void whatIsNotOneJsonDocumentIsRefusedWithTheLineAndColumnReached(@Nullable String body, String message) {
        var problem = refused(body == null ? "" : body);
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getParameters()).containsEntry("code", "MALFORMED_JSON");
        assertThat(problem.getDetail()).isEqualTo("the body " + message);
        assertThat(errors(problem)).containsExactly(new FieldError("", "MALFORMED_JSON", message));
    }

    @Test
    void deepNestingIsRefused() {
        var problem = refused("{\"name\":" + "[".repeat(100) + "]".repeat(100) + "}");
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(errors(problem).getFirst().message()).startsWith("is nested too deep");
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsTooLarge() {
        var body = "{\"name\":\"" + "x".repeat(RequestBodies.MOST_BYTES) + "\"}";
        assertThat(refused(body).getStatusCode()).isEqualTo(413);
    }

    @Test
    void noMessageRepeatsWhatWasSent() {
        var problem = refused("{\"name\":\"a\",\"birth\":\"Jean Dupont 1 rue X\"}");
        assertThat(errors(problem).getFirst().message()).doesNotContain("Dupont");
    }

    @Test
    void aMergePatchChangesWhatItNamesAndRemovesWhatIsNull() {
        var before = new Person("a", LocalDate.of(2000, 1, 2), null, Level.LOW, true, 3, List.of(new Skill("x", 1)));
        var after = bodies.patched(before, stream("{\"birth\":null,\"level\":\"HIGH\"}"), Person.class)
                .whole();
        assertThat(after).isEqualTo(new Person("a", null, null, Level.HIGH, true, 3, List.of(new Skill("x", 1))));
    }

    private HttpProblem refused(String body) {
        return catchThrowableOfType(HttpProblem.class, () -> bodies.read(stream(body), Person.class));
    }

    @SuppressWarnings("unchecked")
    private static List<FieldError> errors(HttpProblem problem) {
        return (List<FieldError>) problem.getParameters().getOrDefault("errors", List.of());
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
