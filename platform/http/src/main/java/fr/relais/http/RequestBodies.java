package fr.relais.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.util.Optional;
import org.hibernate.validator.HibernateValidatorFactory;

/**
 * Reads JSON bodies. A resource takes the body as a stream and asks here once it knows that the caller may and that the
 * thing exists: so 401, 403 and 404 come before 400. A refusal names every fault of the body with its pointer.
 */
@ApplicationScoped
public class RequestBodies {
    /** Bodies of single resources end here; imports are streamed and have their own limits. */
    public static final int MOST_BYTES = 1 << 20;

    private final ObjectMapper json;
    private final Validator validator;

    RequestBodies(ObjectMapper json, ValidatorFactory validators) {
        this.json = json;
        this.validator = ofPlainValues(validators);
    }

    /** Bodies are whole: asking for each field whether persistence has loaded it would take a third of an import's checks. */
    private static Validator ofPlainValues(ValidatorFactory validators) {
        return validators
                .unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .traversableResolver(new WholeValues())
                .enableTraversableResolverResultCache(false)
                .getValidator();
    }

    private static final class WholeValues implements TraversableResolver {
        @Override
        public boolean isReachable(
                Object value, Path.Node field, Class<?> root, Path pathToValue, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object value, Path.Node field, Class<?> root, Path pathToValue, ElementType elementType) {
            return true;
        }
    }

    /** The bytes of the body: at most {@link #MOST_BYTES}, else a problem 413. */
    public byte[] bytes(InputStream body) {
        try {
            return limited(body.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw Problems.of(ProblemType.BAD_REQUEST, "the body ended early");
        }
    }

    private static byte[] limited(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw Problems.of(ProblemType.TOO_LARGE, "a body has at most " + MOST_BYTES + " bytes");
        }
        return body;
    }

    /** Reads and validates a whole body; problems 400 and 413. */
    public <T> T read(InputStream body, Class<T> type) {
        return read(bytes(body), type);
    }

    /** Reads and validates a body or one item of a bulk; problem 400. */
    public <T> T read(byte[] body, Class<T> type) {
        return read(tree(body), type);
    }

    /** Reads and validates a tree that was parsed before; problem 400. */
    public <T> T read(JsonNode tree, Class<T> type) {
        return look(tree, type).whole();
    }

    /** Reads and validates as much of a body as can be; problem 400 when it is not even JSON. */
    public <T> PartlyRead<T> look(byte[] body, Class<T> type) {
        return look(tree(body), type);
    }

    /** The same for a tree that was parsed before. */
    public <T> PartlyRead<T> look(JsonNode tree, Class<T> type) {
        if (tree.isNull()) {
            throw Problems.invalid("", "NOT_NULL", "must not be null");
        }
        var parts = new ReadableParts(json);
        var read = whole(tree, type).orElseGet(() -> parts.read(tree.deepCopy(), type));
        var faults = new Faults(parts.faults());
        if (read != null) {
            Violations.ofBody(validator.validate(read)).forEach(faults::add);
        }
        return new PartlyRead<>(read, faults.found());
    }

    private <T> Optional<T> whole(JsonNode tree, Class<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(tree, type));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // looked at part by part
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            var tree = json.readTree(body);
            if (tree.isMissingNode()) {
                throw Problems.malformed("is empty");
            }
            return tree;
        } catch (IOException e) {
            throw MalformedJson.of(e);
        }
    }

    /** The body as a JSON object; problems 400 and 413. */
    public ObjectNode object(InputStream body) {
        return object(bytes(body));
    }

    /** The same for a body that was taken before, or one item of a bulk. */
    public ObjectNode object(byte[] body) {
        if (tree(limited(body)) instanceof ObjectNode object) {
            return object;
        }
        throw Problems.invalid("", "WRONG_TYPE", "must be an object");
    }

    /**
     * The resource after a JSON merge patch (RFC 7396), validated; problem 400 when it is not even JSON.
     *
     * @param current the writable part of the resource as it is
     */
    public <T> PartlyRead<T> patched(T current, InputStream patch, Class<T> type) {
        return patched(current, object(patch), type);
    }

    /** The same for a patch that was read before, as by {@link #object}. */
    public <T> PartlyRead<T> patched(T current, ObjectNode patch, Class<T> type) {
        return look(MergePatch.apply(json.valueToTree(current), patch), type);
    }
}
