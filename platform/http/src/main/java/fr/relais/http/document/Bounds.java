package fr.relais.http.document;

import fr.relais.http.RequestBodies;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Gives bounds to values that have none of their own: those of their format, else what a whole body could hold. */
final class Bounds {
    private static final int MOST_ITEMS = RequestBodies.MOST_BYTES / 2; // a digit and a comma each
    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 35);

    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    void set(OpenAPI document) {
        var components = document.getComponents();
        orEmpty(components.getSchemas()).forEach(this::set);
        orEmpty(components.getHeaders()).forEach(header -> set(header.getSchema()));
        orEmpty(components.getResponses()).forEach(response -> set(response.getContent()));
        for (var path : document.getPaths().getPathItems().values()) {
            parameters(path.getParameters());
            path.getOperations().values().forEach(this::set);
        }
    }

    private void set(Operation operation) {
        parameters(operation.getParameters());
        if (operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent());
        }
        orEmpty(operation.getResponses().getAPIResponses()).forEach(response -> set(response.getContent()));
    }

    private void parameters(@Nullable List<Parameter> parameters) {
        for (var parameter : Objects.requireNonNullElse(parameters, List.<Parameter>of())) {
            if (parameter.getRef() == null && parameter.getSchema() == null) {
                parameter.setSchema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
            }
            set(parameter.getSchema());
        }
    }

    private void set(@Nullable Content content) {
        if (content != null) {
            orEmpty(content.getMediaTypes()).map(MediaType::getSchema).forEach(this::set);
        }
    }

    private void set(@Nullable Schema schema) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        for (var type : Objects.requireNonNullElse(schema.getType(), List.<Schema.SchemaType>of())) {
            switch (type) {
                case STRING -> text(schema);
                case INTEGER -> integer(schema);
                case ARRAY -> array(schema);
                default -> {} // has no size
            }
        }
        below(schema).forEach(this::set);
    }

    private static void text(Schema schema) {
        if (schema.getMaxLength() == null && schema.getEnumeration() == null && schema.getConstValue() == null) {
            schema.setMaxLength(
                    LENGTHS.getOrDefault(Objects.requireNonNullElse(schema.getFormat(), ""), RequestBodies.MOST_BYTES));
        }
    }

    private static void integer(Schema schema) {
        boolean isLong = "int64".equals(schema.getFormat());
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(isLong ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }

    private static void array(Schema schema) {
        if (schema.getMaxItems() == null) {
            schema.setMaxItems(MOST_ITEMS);
        }
    }

    private static Stream<Schema> below(Schema schema) {
        return Stream.of(
                        orEmpty(schema.getProperties()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        orEmpty(schema.getAllOf()),
                        orEmpty(schema.getAnyOf()),
                        orEmpty(schema.getOneOf()))
                .flatMap(found -> found);
    }

    private static <T> Stream<T> orEmpty(@Nullable Map<String, T> values) {
        return values == null ? Stream.empty() : values.values().stream();
    }

    private static <T> Stream<T> orEmpty(@Nullable Collection<T> values) {
        return values == null ? Stream.empty() : values.stream();
    }
}
