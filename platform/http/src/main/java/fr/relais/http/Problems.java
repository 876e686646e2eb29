package fr.relais.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** Makes the exceptions that become {@code application/problem+json}. */
public final class Problems {
    private static final int MOST_ERRORS = 100;

    private Problems() {}

    /**
     * A problem of this type.
     *
     * @param detail what happened this time, for the developer who reads it; no personal data
     */
    public static HttpProblem of(ProblemType type, String detail) {
        return builder(type).withDetail(detail).build();
    }

    /** The same with a code of its own, for a type that happens in several ways. */
    public static HttpProblem of(ProblemType type, String code, String detail) {
        return builder(type).with("code", code).withDetail(detail).build();
    }

    /** 400 with what is wrong where; of very many errors the first only. */
    public static HttpProblem invalid(List<FieldError> errors) {
        return builder(ProblemType.INVALID_REQUEST)
                .withDetail(detail(errors.size()))
                .with("errors", errors.stream().limit(MOST_ERRORS).toList())
                .build();
    }

    private static String detail(int errors) {
        String wrong = errors == 1 ? "1 field is wrong" : errors + " fields are wrong";
        return errors > MOST_ERRORS ? wrong + ", " + MOST_ERRORS + " of them are named" : wrong;
    }

    /** 400 for one field; see {@link FieldError}. */
    public static HttpProblem invalid(String pointer, String code, String message) {
        return invalid(List.of(new FieldError(pointer, code, message)));
    }

    /** 400 for what is no JSON document: says what it is instead, as "ends early". */
    public static HttpProblem malformed(String message) {
        return builder(ProblemType.MALFORMED_JSON)
                .withDetail("the body " + message)
                .with("errors", List.of(new FieldError("", ProblemType.MALFORMED_JSON.name(), message)))
                .build();
    }

    /** 403 for parts of a body that this caller may not write. */
    public static HttpProblem forbidden(List<FieldError> errors) {
        return builder(ProblemType.FORBIDDEN)
                .withDetail(errors.size() == 1 ? "1 field is not allowed" : errors.size() + " fields are not allowed")
                .with("errors", List.copyOf(errors))
                .build();
    }

    /** 404 that does not tell whether it exists for somebody else. */
    public static HttpProblem notFound(String what) {
        return of(ProblemType.NOT_FOUND, "no such " + what);
    }

    /** 503 with Retry-After, for what may be asked again in some seconds. */
    public static HttpProblem unavailable(String detail) {
        return unavailable().withDetail(detail).build();
    }

    static HttpProblem.Builder unavailable() {
        return builder(ProblemType.UNAVAILABLE).withHeader("Retry-After", "5");
    }

    static HttpProblem.Builder builder(ProblemType type) {
        return HttpProblem.builder()
                .withType(URI.create(type.uri()))
                .withTitle(type.title())
                .withStatus(type.status())
                .with("code", type.name())
                .with("retryable", type.retryable());
    }
}
