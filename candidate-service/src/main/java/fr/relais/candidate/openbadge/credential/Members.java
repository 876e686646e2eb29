package fr.relais.candidate.openbadge.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads members of a badge; what is missing or of a wrong type is refused by name. */
public record Members(ObjectNode object) {
    /** A text that is there. */
    public String text(String name) throws Refusal {
        var text = textOrNull(name);
        if (text == null) {
            throw malformed(name + " is missing");
        }
        return text;
    }

    /** A text, or null when the member is absent or null. */
    public @Nullable String textOrNull(String name) throws Refusal {
        var value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw malformed(name + " must be a text");
        }
        return value.textValue();
    }

    /** A salt: empty when the member is absent or is. */
    String salt() throws Refusal {
        var value = object.path("salt");
        if (value.isTextual() && value.textValue().isEmpty()) {
            return "";
        }
        var salt = textOrNull("salt");
        return salt == null ? "" : salt;
    }

    /** False when the member is absent. */
    public boolean flag(String name) throws Refusal {
        var value = object.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw malformed(name + " must be true or false");
        }
        return value.booleanValue();
    }

    /** An object that is there. */
    public Members object(String name) throws Refusal {
        if (object.path(name) instanceof ObjectNode child) {
            return new Members(child);
        }
        throw malformed(name + " must be one object");
    }

    /** An absolute address: the text itself, or the id of an object. */
    public String reference(String name) throws Refusal {
        var value = object.path(name);
        return absolute(name, value instanceof ObjectNode child ? new Members(child).text("id") : text(name));
    }

    /** An absolute address. */
    public String iri(String name) throws Refusal {
        return absolute(name, text(name));
    }

    private static String absolute(String name, String iri) throws Refusal {
        try {
            if (new URI(iri).isAbsolute()) {
                return iri;
            }
        } catch (URISyntaxException e) {
            // refused below
        }
        throw new Refusal(RefusalCode.RELATIVE_IRI, name + " must be an absolute address");
    }

    /** One or several objects as a list; none when the member is absent. */
    public List<Members> objects(String name) throws Refusal {
        var all = new ArrayList<Members>();
        for (var item : items(name)) {
            if (!(item instanceof ObjectNode child)) {
                throw malformed(name + " must be an object, or a list of objects");
            }
            all.add(new Members(child));
        }
        return all;
    }

    private Iterable<JsonNode> items(String name) {
        var value = object.path(name);
        if (value.isArray()) {
            return value;
        }
        return value.isMissingNode() ? List.of() : List.of(value);
    }

    /** Whether {@code type} is, or has among others, this one. */
    public boolean is(String type) {
        for (var one : items("type")) {
            if (type.equals(one.textValue())) {
                return true;
            }
        }
        return false;
    }

    /** Refuses an object that lacks the type. */
    public Members require(String type) throws Refusal {
        if (!is(type)) {
            throw malformed("type must be " + type);
        }
        return this;
    }

    /** A point in time, or null when the member is absent. */
    public @Nullable Instant time(String name) throws Refusal {
        var text = textOrNull(name);
        try {
            // +0000 is how some write what ISO 8601 would have as +00:00 beside colons
            return text == null
                    ? null
                    : OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant();
        } catch (DateTimeException e) {
            throw malformed(name + " must be a time with its offset, as 2024-09-08T22:00:00Z");
        }
    }

    static Refusal malformed(String detail) {
        return new Refusal(RefusalCode.MALFORMED, detail);
    }
}
