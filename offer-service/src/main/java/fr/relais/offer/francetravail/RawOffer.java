package fr.relais.offer.francetravail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON object read with tolerance: what is absent, null or of a type that makes no sense is not there. */
record RawOffer(JsonNode node) {
    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}(?:[.,][0-9]{1,15})?");

    /** Cleaned text of a string or number; null when there is none. */
    @Nullable
    String text(String field) {
        return text(node.path(field));
    }

    private static @Nullable String text(JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            return null;
        }
        var text = CleanText.of(value.asText(), LONGEST);
        return text.isEmpty() ? null : text;
    }

    /** A number, also one written as text. */
    OptionalDouble number(String field) {
        var value = node.path(field);
        if (value.isNumber()) {
            return OptionalDouble.of(value.asDouble());
        }
        var text = text(value);
        return text != null && NUMBER.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** An object; an empty one when there is none. */
    RawOffer object(String field) {
        return new RawOffer(node.path(field));
    }

    /** The objects of an array, or the one object that stands in its place. */
    List<RawOffer> objects(String field) {
        var objects = new ArrayList<RawOffer>();
        for (var element : elements(field)) {
            if (element.isObject()) {
                objects.add(new RawOffer(element));
            }
        }
        return objects;
    }

    /** The texts of an array, or the one text that stands in its place. */
    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var element : elements(field)) {
            var text = text(element);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private Iterable<JsonNode> elements(String field) {
        var value = node.path(field);
        return value.isArray() ? value : List.of(value);
    }
}
