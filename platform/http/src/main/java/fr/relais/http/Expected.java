package fr.relais.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of some type looks like in JSON, in words for whoever has to mend a body. */
final class Expected {
    private Expected() {}

    private static final Map<Class<?>, String> TEXTS = Map.of(
            LocalDate.class, "must be an existing date, as 2024-07-26",
            Instant.class, "must be a time, as 2024-07-26T19:30:00Z",
            UUID.class, "must be a UUID");
    private static final Map<Class<?>, String> OTHERS = Map.of(
            String.class, "must be a string",
            Boolean.class, "must be true or false",
            Integer.class, "must be a whole number",
            Long.class, "must be a whole number",
            Double.class, "must be a number");

    static String of(JavaType type) {
        var choices = type.getRawClass().getEnumConstants();
        if (choices != null) {
            return "must be one of "
                    + Arrays.stream(choices).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return "must be an array";
        }
        var boxed = type.isPrimitive() ? ClassUtil.wrapperType(type.getRawClass()) : type.getRawClass();
        return TEXTS.getOrDefault(boxed, OTHERS.getOrDefault(boxed, "must be an object"));
    }

    /** True when the value is a text, as the type wants it, and only what it says is wrong. */
    static boolean isText(JsonNode value, JavaType type) {
        return value.isTextual() && (type.isEnumType() || TEXTS.containsKey(type.getRawClass()));
    }
}
