package fr.relais.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads as much of a tree as can be read, and notes every part that cannot.
 *
 * <p>Idea: Jackson stops at the first fault, and its problem handlers are not asked about a refused coercion nor told
 * where an unknown field of a record stands. So the tree is walked beside the type: records and lists are entered, all
 * else is tried alone, and what fails is noted and taken out. What is left is read as a whole. Each value is read once
 * for every level it stands on, so the work is linear in the body. For one tree, by one thread.
 */
final class ReadableParts {
    /** More faults than this tell nobody more. */
    static final int MOST_FAULTS = 100;

    private final ObjectMapper json;
    private final List<FieldError> faults = new ArrayList<>();

    ReadableParts(ObjectMapper json) {
        this.json = json;
    }

    List<FieldError> faults() {
        return List.copyOf(faults);
    }

    /** What is readable; null when that is no whole value. Takes parts out of the tree. */
    <T> @Nullable T read(JsonNode tree, Class<T> type) {
        return type.cast(read(tree, json.constructType(type), ""));
    }

    private @Nullable Object read(JsonNode node, JavaType type, String pointer) {
        var before = faults.size();
        if (node instanceof ObjectNode object && type.isRecordType()) {
            enter(object, fields(type), pointer);
        } else if (node instanceof ArrayNode array && type.isCollectionLikeType()) {
            enter(array, type.getContentType(), pointer);
        }
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            if (faults.size() == before) {
                faults.add(fault(node, type, pointer, e));
            }
            return null;
        }
    }

    private void enter(ObjectNode object, Map<String, JavaType> fields, String pointer) {
        for (var field : List.copyOf(object.properties())) {
            var at = pointer + "/" + Violations.escape(field.getKey());
            var type = fields.get(field.getKey());
            if (type == null) {
                faults.add(new FieldError(at, "UNKNOWN_FIELD", "is not a field of this resource"));
            }
            if (type == null || isLost(field.getValue(), type, at)) {
                object.remove(field.getKey());
            }
            if (faults.size() >= MOST_FAULTS) {
                return;
            }
        }
    }

    private void enter(ArrayNode array, JavaType type, String pointer) {
        for (int i = 0; i < array.size() && faults.size() < MOST_FAULTS; i++) {
            if (isLost(array.get(i), type, pointer + "/" + i)) {
                array.set(i, NullNode.instance); // not removed: those behind it keep their pointers
            }
        }
    }

    private boolean isLost(JsonNode value, JavaType type, String pointer) {
        return !value.isNull() && read(value, type, pointer) == null;
    }

    private Map<String, JavaType> fields(JavaType type) {
        return json.getDeserializationConfig().introspect(type).findProperties().stream()
                .collect(Collectors.toMap(BeanPropertyDefinition::getName, BeanPropertyDefinition::getPrimaryType));
    }

    private static FieldError fault(JsonNode node, JavaType type, String pointer, JsonProcessingException e) {
        if (e instanceof ValueInstantiationException unfit) {
            return new FieldError(pointer, "INVALID_VALUE", words(unfit));
        }
        if (e instanceof InputCoercionException || e.getCause() instanceof InputCoercionException) {
            return new FieldError(pointer, "OUT_OF_RANGE", "is too large a number");
        }
        return new FieldError(pointer, Expected.isText(node, type) ? "INVALID_VALUE" : "WRONG_TYPE", Expected.of(type));
    }

    private static String words(ValueInstantiationException unfit) {
        return unfit.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? cause.getMessage()
                : "is not acceptable";
    }
}
