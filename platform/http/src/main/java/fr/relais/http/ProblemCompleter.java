package fr.relais.http;

import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Gives every problem the same members, whoever made it: those of the framework come with a status only. A server error
 * keeps its cause for the log alone.
 */
@ApplicationScoped
class ProblemCompleter implements ProblemPostProcessor {
    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var completed = problem.getParameters().containsKey("code") ? copy(problem) : fromFramework(problem, context);
        problem.getHeaders().forEach(completed::withHeader);
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            completed.with("traceId", span.getTraceId());
        }
        return completed.build();
    }

    private static HttpProblem.Builder copy(HttpProblem problem) {
        var copy = HttpProblem.builder()
                .withType(problem.getType())
                .withTitle(problem.getTitle())
                .withStatus(problem.getStatusCode())
                .withDetail(problem.getDetail());
        problem.getParameters().forEach(copy::with);
        return copy;
    }

    private static HttpProblem.Builder fromFramework(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof ConstraintViolationException invalid) {
            return copy(Problems.invalid(Violations.ofParameters(invalid.getConstraintViolations())));
        }
        if (Unavailability.explains(context.cause)) {
            return Problems.unavailable();
        }
        var type = ProblemType.ofStatus(problem.getStatusCode());
        var completed = Problems.builder(type);
        var detail = detail(type);
        if (detail != null) {
            completed.withDetail(detail);
        }
        return type.status() == problem.getStatusCode() ? completed : completed.withStatus(problem.getStatusCode());
    }

    /** What to change, where the framework refused before one of ours could say it; null where the title says it all. */
    private static @Nullable String detail(ProblemType type) {
        return switch (type) {
            case FORBIDDEN -> "none of the roles and scopes of the token may do this";
            case METHOD_NOT_ALLOWED -> "the service's openapi.yaml names the methods of each path";
            case NOT_ACCEPTABLE ->
                "Accept must allow what openapi.yaml names for the path, which is application/json nearly everywhere";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Content-Type must be one that the service's openapi.yaml names, such as"
                        + " application/json, for PATCH application/merge-patch+json";
            default -> null;
        };
    }
}
