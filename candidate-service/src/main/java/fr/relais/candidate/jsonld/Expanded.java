package fr.relais.candidate.jsonld;

import fr.relais.candidate.jsonld.NotCanonical.Reason;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * What an expanded document must look like before it becomes RDF, which drops every statement whose subject, property,
 * type or object is not an absolute IRI.
 */
final class Expanded {
    private static final Set<String> VALUE_MEMBERS = Set.of("@value", "@type");

    private Expanded() {}

    static void check(JsonValue value) throws NotCanonical {
        switch (value) {
            case JsonArray array -> {
                for (var element : array) {
                    check(element);
                }
            }
            case JsonObject literal when literal.containsKey("@value") -> literal(literal);
            case JsonObject node -> {
                for (var member : node.entrySet()) {
                    member(member.getKey(), member.getValue());
                }
            }
            default -> throw new NotCanonical(Reason.INVALID, "a value outside a value object");
        }
    }

    private static void member(String name, JsonValue value) throws NotCanonical {
        switch (name) {
            case "@id" -> iri(value, Reason.RELATIVE_IRI);
            case "@type" -> {
                for (var type : value.asJsonArray()) {
                    iri(type, Reason.UNKNOWN_TERM);
                }
            }
            case "@graph", "@list" -> check(value);
            default -> {
                iri(name, Reason.UNKNOWN_TERM);
                check(value);
            }
        }
    }

    private static void literal(JsonObject literal) throws NotCanonical {
        if (!VALUE_MEMBERS.containsAll(literal.keySet())) {
            throw new NotCanonical(Reason.INVALID, "a language, direction or index");
        }
        var type = literal.get("@type");
        if (type != null) {
            iri(type, Reason.UNKNOWN_TERM);
        }
    }

    private static void iri(JsonValue value, Reason otherwise) throws NotCanonical {
        if (!(value instanceof JsonString text)) {
            throw new NotCanonical(otherwise, "not an IRI");
        }
        iri(text.getString(), otherwise);
    }

    private static void iri(String text, Reason otherwise) throws NotCanonical {
        try {
            if (!text.startsWith("_:") && new URI(text).isAbsolute()) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new NotCanonical(Reason.RELATIVE_IRI, e);
        }
        throw new NotCanonical(text.startsWith("_:") ? Reason.RELATIVE_IRI : otherwise, "not an absolute IRI");
    }
}
