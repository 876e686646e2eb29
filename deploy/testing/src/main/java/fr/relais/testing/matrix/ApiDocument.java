package fr.relais.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The checked-in OpenAPI document of a service, as far as it is about who may do what. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String JSON = "application/json";

    private final Map<String, JsonNode> operations = new TreeMap<>();

    private final JsonNode tree;

    private ApiDocument(JsonNode document) {
        tree = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    /** Of the service in that module. */
    static ApiDocument of(String service) {
        try {
            return new ApiDocument(new YAMLMapper()
                    .readTree(Repository.root()
                            .resolve(service)
                            .resolve("openapi.yaml")
                            .toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("no document of " + service, e);
        }
    }

    /** Method and path of each, in order. */
    Set<String> operations() {
        return Set.copyOf(operations.keySet());
    }

    /** The roles that an operation is open to; empty when to everybody. */
    Set<String> roles(String operation) {
        Set<String> roles = new TreeSet<>();
        for (var requirement : operation(operation).path("security")) {
            requirement.forEach(scopes -> scopes.forEach(scope -> roles.add(scope.textValue())));
        }
        return roles;
    }

    /** The media type that a body is sent as; empty when there is none. */
    String bodyType(String operation) {
        var types = operation(operation).path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        return types.isEmpty() ? "" : types.contains(JSON) ? JSON : types.getFirst();
    }

    /** Of a body of {@link #bodyType}. */
    JsonNode bodySchema(String operation) {
        var type = bodyType(operation).replace("~", "~0").replace("/", "~1");
        return operation(operation).at("/requestBody/content/" + type + "/schema");
    }

    /** Names of the query parameters. */
    List<String> query(String operation) {
        return operation(operation)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").textValue())
                .toList();
    }

    JsonNode tree() {
        return tree;
    }

    private JsonNode operation(String operation) {
        var found = operations.get(operation);
        if (found == null) {
            throw new IllegalArgumentException("the document knows no " + operation);
        }
        return found;
    }
}
