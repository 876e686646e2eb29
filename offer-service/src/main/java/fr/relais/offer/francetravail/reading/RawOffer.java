package fr.relais.offer.francetravail.reading;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.http.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in which every field may be missing, null or empty, a number may be written as text and a single value
 * stand in place of its array. A field of any other type is a problem 400 that points at it: read as missing it could
 * take a condition away.
 *
 * @param node the object; a missing node when nothing stands there
 * @param pointer where it stands in the offer
 */
record RawOffer(JsonNode node, String pointer) {
    private static final int LONGEST = 300;
    private static final int LONGEST_OF_MANY_LINES = 20_000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}(?:[.,][0-9]{1,15})?");

    /** One value of an array, or the one that stands in its place. */
    private record Element(JsonNode value, String pointer) {}

    RawOffer(JsonNode node) {
        this(node, "");
    }

    /** Cleaned text of a string or number; null when there is none. */
    @Nullable
    String text(String field) {
        return text(only(field), LONGEST);
    }

    /** The same for a field that no condition rests on: null also when another type stands there. */
    @Nullable
    String looseText(String field) {
        return looseText(field, LONGEST);
    }

    /** The same for a text of many lines. */
    @Nullable
    String looseLongText(String field) {
        return looseText(field, LONGEST_OF_MANY_LINES);
    }

    private @Nullable String looseText(String field, int most) {
        var only = only(field);
        return only.value.isTextual() || only.value.isNumber() ? text(only, most) : null;
    }

    /** An object that no condition rests on; an empty one when another type stands there. */
    RawOffer looseObject(String field) {
        var only = only(field);
        return new RawOffer(only.value, only.pointer);
    }

    private static @Nullable String text(Element element, int most) {
        var value = element.value;
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw wrong(element, "must be text");
        }
        var text = CleanText.of(value.asText(), most);
        return text.isEmpty() ? null : text;
    }

    /** A number, also one written as text. */
    OptionalDouble number(String field) {
        var element = only(field);
        if (element.value.isNumber()) {
            return OptionalDouble.of(element.value.asDouble());
        }
        if (!element.value.isTextual() && !isAbsent(element.value)) {
            throw wrong(element, "must be a number");
        }
        var text = text(element, LONGEST);
        if (text == null) {
            return OptionalDouble.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(element, "must be a number");
        }
        return OptionalDouble.of(Double.parseDouble(text.replace(',', '.')));
    }

    /** An object; an empty one when there is none. */
    RawOffer object(String field) {
        return object(only(field));
    }

    private static RawOffer object(Element element) {
        if (!element.value.isObject() && !isAbsent(element.value)) {
            throw wrong(element, "must be an object");
        }
        return new RawOffer(element.value, element.pointer);
    }

    /** The objects of an array, or the one object that stands in its place. */
    List<RawOffer> objects(String field) {
        return elements(field).stream().map(RawOffer::object).toList();
    }

    /** The texts of an array, or the one text that stands in its place. */
    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var element : elements(field)) {
            var text = text(element, LONGEST);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private Element only(String field) {
        return new Element(node.path(field), pointer + "/" + field);
    }

    private List<Element> elements(String field) {
        var only = only(field);
        var elements = new ArrayList<Element>();
        if (!only.value.isArray()) {
            elements.add(only);
        }
        for (int i = 0; only.value.isArray() && i < only.value.size(); i++) {
            elements.add(new Element(only.value.get(i), only.pointer + "/" + i));
        }
        elements.removeIf(element -> isAbsent(element.value));
        return elements;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && CleanText.of(value.asText(), LONGEST).isEmpty());
    }

    private static RuntimeException wrong(Element element, String must) {
        return Problems.invalid(element.pointer, "WRONG_TYPE", must);
    }
}
