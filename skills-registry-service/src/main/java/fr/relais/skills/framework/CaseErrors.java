package fr.relais.skills.framework;

import fr.relais.http.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes the problems below CASE's path as CASE wants to read them; status and headers stay. */
class CaseErrors {
    private static final Pattern NOT_BY_ID =
            Pattern.compile(CaseUris.PATH + "/\\w+/(?![0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$).*");

    @ServerResponseFilter
    void translate(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        if (path.startsWith("/ims/") && response.getEntity() instanceof HttpProblem problem) {
            response.setEntity(status(problem, path), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static StatusInfo status(HttpProblem problem, String path) {
        var text = Objects.requireNonNullElse(problem.getDetail(), Objects.requireNonNullElse(problem.getTitle(), ""));
        return switch (problem.getStatusCode()) {
            case 400 -> parameter(problem, text);
            case 404 -> StatusInfo.failure(text, "sourcedId", code(path));
            case 405, 406 -> StatusInfo.unsupported(text);
            case 429, 503 -> StatusInfo.failure(text, "server", "server_busy");
            default -> StatusInfo.failure(text, "server", "internal_server_error");
        };
    }

    private static String code(String path) {
        return NOT_BY_ID.matcher(path).matches() ? "invaliduuid" : "unknownobject";
    }

    private static StatusInfo parameter(HttpProblem problem, String text) {
        if (problem.getParameters().get("errors") instanceof List<?> errors
                && errors.getFirst() instanceof FieldError error) {
            var name = error.pointer().replace("?", "");
            var isOrder = name.equals("sort") || name.equals("orderBy");
            return StatusInfo.failure(
                    name + " " + error.message(), name, isOrder ? "invalid_sort_field" : "invalid_selection_field");
        }
        return StatusInfo.failure(text, "request", "invalid_selection_field");
    }
}
