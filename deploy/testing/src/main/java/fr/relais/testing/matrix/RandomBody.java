package fr.relais.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bodies after a schema of an OpenAPI document, right ones and such with a fault or two. */
final class RandomBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 6;

    private final JsonNode document;
    private final Dice dice;

    RandomBody(JsonNode document, Dice dice) {
        this.document = document;
        this.dice = dice;
    }

    /** As the schema says, mostly; most with something changed. */
    JsonNode of(JsonNode schema) {
        var body = value(schema, 0);
        for (int faults = dice.below(3); faults > 0; faults--) {
            body = spoilt(body);
        }
        return body;
    }

    private JsonNode value(JsonNode given, int depth) {
        var schema = resolved(given);
        if (schema.has("enum")) {
            var values = new ArrayList<JsonNode>();
            schema.get("enum").forEach(values::add);
            return dice.of(values);
        }
        var types = schema.path("type");
        var type = types.isArray() ? types.path(0).asText() : types.asText();
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "boolean" -> JSON.booleanNode(dice.oneIn(2));
            case "integer" -> JSON.numberNode(dice.below(12));
            case "number" -> JSON.numberNode(dice.real());
            default -> JSON.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        if (depth < DEEP) {
            schema.path("properties").properties().stream()
                    .filter(property -> !dice.oneIn(4))
                    .forEach(property -> object.set(property.getKey(), value(property.getValue(), depth + 1)));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        for (int more = dice.below(3); more > 0 && depth < DEEP; more--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> dice.id();
            case "date" -> "2026-0%d-1%d".formatted(1 + dice.below(9), dice.below(9));
            case "date-time" -> "2026-0%d-1%dT08:00:00Z".formatted(1 + dice.below(9), dice.below(9));
            default ->
                dice.of(List.of(
                        "SOC-E01", "K2503", "75", "94", "CDI", "Agent d'accueil", "a@example.org", "00000001800010"));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        var found = schema;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").textValue().substring(1));
        }
        for (var many : List.of("allOf", "anyOf", "oneOf")) {
            if (found.path(many).size() > 0) {
                return resolved(
                        found.path(many).path(dice.below(found.path(many).size())));
            }
        }
        return found;
    }

    private JsonNode spoilt(JsonNode body) {
        if (body instanceof ObjectNode object && !object.isEmpty() && !dice.oneIn(6)) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = dice.of(names);
            switch (dice.below(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(dice.nasty(), wrong());
                default -> object.set(name, spoilt(object.get(name)));
            }
            return object;
        }
        if (body instanceof ArrayNode array && !array.isEmpty() && !dice.oneIn(3)) {
            array.set(0, spoilt(array.get(0)));
            return array;
        }
        return wrong();
    }

    private JsonNode wrong() {
        return switch (dice.below(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(new BigDecimal("1e400"));
            case 2 -> JSON.numberNode(Long.MIN_VALUE);
            case 3 -> nested();
            case 4 -> JSON.objectNode().put("a", dice.nasty());
            case 5 -> JSON.booleanNode(true);
            default -> JSON.textNode(dice.nasty());
        };
    }

    private static JsonNode nested() {
        var inner = JSON.arrayNode();
        for (int level = 0; level < 200; level++) {
            inner = JSON.arrayNode().add(inner);
        }
        return inner;
    }
}
