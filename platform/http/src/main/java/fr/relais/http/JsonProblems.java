package fr.relais.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** From Jackson's exceptions to problems that say what to mend, without repeating what was sent. */
final class JsonProblems {
    private JsonProblems() {}

    static HttpProblem of(IOException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e -> invalid(e, "UNKNOWN_FIELD", "is not a field of this resource");
            case InvalidFormatException e ->
                invalid(e, isText(e) ? "INVALID_VALUE" : "WRONG_TYPE", expected(e.getTargetType()));
            case ValueInstantiationException e -> invalid(e, "INVALID_VALUE", cause(e));
            case MismatchedInputException e -> invalid(e, "WRONG_TYPE", expected(e.getTargetType()));
            case JsonMappingException e -> malformedOr(e);
            case StreamConstraintsException e ->
                Problems.of(ProblemType.MALFORMED_JSON, "nested too deep, or a name, number or text is too long");
            case JsonParseException e ->
                Problems.of(
                        ProblemType.MALFORMED_JSON,
                        "line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr());
            default -> Problems.of(ProblemType.MALFORMED_JSON, "the body ends early or is not UTF-8");
        };
    }

    /** True when the JSON type was right, a text, and only what it says is wrong. */
    private static boolean isText(InvalidFormatException e) {
        var wanted = e.getTargetType();
        return e.getValue() instanceof String
                && !wanted.isPrimitive()
                && !Number.class.isAssignableFrom(wanted)
                && wanted != Boolean.class;
    }

    private static HttpProblem malformedOr(JsonMappingException e) {
        return e.getCause() instanceof JsonParseException cause
                ? of(cause)
                : invalid(e, "INVALID_VALUE", "cannot be read");
    }

    private static HttpProblem invalid(JsonMappingException e, String code, String message) {
        return Problems.invalid(pointer(e), code, message);
    }

    static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + Violations.escape(step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String cause(ValueInstantiationException e) {
        var cause = e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "is not acceptable";
    }

    private static String expected(@org.jspecify.annotations.Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "must be an existing date, as 2024-07-26";
            case "Instant" -> "must be a time, as 2024-07-26T19:30:00Z";
            case "UUID" -> "must be a UUID";
            case "boolean", "Boolean" -> "must be true or false";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "double", "Double" -> "must be a number";
            case "String" -> "must be a string";
            case "List", "Set" -> "must be an array";
            default -> "must be an object";
        };
    }
}
