package fr.relais.candidate.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.jsonld.NotCanonical.Reason;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document must look like before it is expanded. Expansion drops without a word what JSON-LD gives no meaning:
 * members with null or nothing in them, and whatever looks like a keyword. A signature covers none of it, so none of it
 * is let through.
 */
final class Shape {
    static final int MAX_BYTES = 256 * 1024;
    static final int MAX_DEPTH = 40;
    /** Each object may switch contexts, which may cost a millisecond. */
    static final int MAX_OBJECTS = 300;

    /** Values of all kinds: making statements of them takes time with their square. */
    private static final int MAX_VALUES = 1_000;

    private static final int MAX_CONTEXTS = 8;
    private static final int MAX_DIGITS = 30;
    private static final BigDecimal MAX_NUMBER = new BigDecimal("1e15");

    private int objects;
    private int values;

    private Shape() {}

    /** The document as text, which is at most {@link #MAX_BYTES} of well-formed Unicode. */
    static String check(ObjectNode document, Contexts contexts) throws NotCanonical {
        contexts(document.path("@context"), contexts);
        var shape = new Shape();
        for (var member : document.properties()) {
            if (!member.getKey().equals("@context")) {
                shape.member(member.getKey(), member.getValue(), 1);
            }
        }
        var text = document.toString();
        if (text.length() > MAX_BYTES || bytes(text) > MAX_BYTES) {
            throw new NotCanonical(Reason.TOO_COMPLEX, "larger than " + MAX_BYTES + " bytes");
        }
        return text;
    }

    private static void contexts(JsonNode named, Contexts contexts) throws NotCanonical {
        var urls = named.isArray() ? elements(named) : List.of(named);
        if (urls.size() > MAX_CONTEXTS) {
            throw new NotCanonical(Reason.TOO_COMPLEX, "more than " + MAX_CONTEXTS + " contexts");
        }
        for (var url : urls) {
            if (!url.isTextual() || !contexts.has(url.textValue())) {
                throw new NotCanonical(Reason.UNKNOWN_CONTEXT, "a context that is not bundled");
            }
        }
        if (urls.isEmpty()) {
            throw new NotCanonical(Reason.UNKNOWN_CONTEXT, "no context");
        }
    }

    private void member(String name, JsonNode value, int depth) throws NotCanonical {
        if (name.startsWith("@")) {
            throw new NotCanonical(Reason.INVALID, "a keyword as a member");
        }
        value(value, depth);
    }

    private void value(JsonNode value, int depth) throws NotCanonical {
        if (depth > MAX_DEPTH) {
            throw new NotCanonical(Reason.TOO_COMPLEX, "nested deeper than " + MAX_DEPTH);
        }
        if (++values > MAX_VALUES) {
            throw new NotCanonical(Reason.TOO_COMPLEX, "more than " + MAX_VALUES + " values");
        }
        if (value.isObject() && ++objects > MAX_OBJECTS) {
            throw new NotCanonical(Reason.TOO_COMPLEX, "more than " + MAX_OBJECTS + " objects");
        }
        if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            throw new NotCanonical(Reason.INVALID, "null or nothing in a member");
        }
        if (value.isTextual() && value.textValue().matches("@[A-Za-z]+")) {
            throw new NotCanonical(Reason.INVALID, "a keyword as a value");
        }
        if (value.isNumber()) {
            number(value);
        }
        for (var member : value.properties()) {
            member(member.getKey(), member.getValue(), depth + 1);
        }
        if (value.isArray()) {
            for (var element : value) {
                value(element, depth + 1);
            }
        }
    }

    // Numbers are written as doubles in canonical form: what has more digits would be signed only in part.
    private static void number(JsonNode value) throws NotCanonical {
        var real = value.isDouble() || value.isFloat();
        if (real && !Double.isFinite(value.doubleValue())) {
            throw new NotCanonical(Reason.INVALID, "not a number");
        }
        var exact = value.decimalValue();
        if (exact.precision() > MAX_DIGITS
                || Math.abs(exact.scale()) > MAX_DIGITS
                || exact.abs().compareTo(MAX_NUMBER) > 0) {
            throw new NotCanonical(Reason.INVALID, "a number out of range");
        }
    }

    private static int bytes(String text) throws NotCanonical {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining();
        } catch (CharacterCodingException e) {
            throw new NotCanonical(Reason.INVALID, e);
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        var elements = new ArrayList<JsonNode>();
        array.forEach(elements::add);
        return elements;
    }
}
