package fr.relais.http.document;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Answers that any operation may give. */
final class Refusals {
    /** By status, in order: a document is the same at each build. */
    private static final Map<String, String> OF_ALL = new TreeMap<>(Map.of(
            "400", "The request breaks its contract; errors say where",
            "401", "A valid token is needed",
            "500", "The service failed"));

    private Refusals() {}

    /** What {@link #addTo} refers to. */
    static void describeIn(OpenAPI document) {
        OF_ALL.forEach((status, description) -> document.getComponents()
                .addResponse(
                        name(status),
                        OASFactory.createAPIResponse().description(description).content(problem())));
    }

    /** Adds to an operation what it does not say itself. */
    static void addTo(Operation operation) {
        var responses = operation.getResponses();
        OF_ALL.keySet().forEach(status -> {
            var own = responses.getAPIResponse(status);
            if (own == null || (own.getContent() == null && own.getRef() == null)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name(status)));
            }
        });
    }

    private static Content problem() {
        var schema = OASFactory.createSchema().ref("HttpProblem");
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
    }

    private static String name(String status) {
        return Response.Status.fromStatusCode(Integer.parseInt(status)).name();
    }
}
