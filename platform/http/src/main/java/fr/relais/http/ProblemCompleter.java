package fr.relais.http;

import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;

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
        return type.status() == problem.getStatusCode() ? completed : completed.withStatus(problem.getStatusCode());
    }
}
