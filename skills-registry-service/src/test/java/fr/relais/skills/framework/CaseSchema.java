package fr.relais.skills.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The classes of CASE 1.0; see the README beside the schema. */
final class CaseSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private CaseSchema() {}

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a body of a class; nothing when it is valid. */
    static List<String> faults(String type, JsonNode body) {
        try (var in = CaseSchema.class.getResourceAsStream("/case/case-1.0.json")) {
            var only = JSON.createObjectNode().put("$ref", "#/$defs/" + type);
            only.set("$defs", JSON.readTree(in).get("$defs"));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(only, STRICT).validate(body).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
