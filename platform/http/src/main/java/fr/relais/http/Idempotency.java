package fr.relais.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes POST repeatable: under the same {@code Idempotency-Key} the action runs once and every repetition gets its
 * answer. Key, effect and answer commit together, and a second request waits for the first one.
 */
@RequestScoped
public class Idempotency {
    private static final int LONGEST_KEY = 200;

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    Idempotency(
            IdempotencyKeys keys, Caller caller, ObjectMapper json, HttpHeaders headers, UriInfo uri, Request request) {
        this.keys = keys;
        this.caller = caller;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /**
     * Runs the action, or answers as it did before. An action that throws leaves the key unused.
     *
     * @param body as it was sent: another one under the same key is a problem 422
     * @param action answers with a JSON entity that holds no identity data, since it is kept for a day
     */
    @Transactional
    public Response once(byte[] body, Supplier<Response> action) {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return action.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problems.invalid("Idempotency-Key", "OUT_OF_RANGE", "must have 1 to " + LONGEST_KEY + " characters");
        }
        try {
            return once(key, body, action);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("idempotency key not kept", e);
        }
    }

    /**
     * The answer to a request that was made before; null when there is none. For an action that takes long to prepare: it
     * is prepared after this and outside of {@link #once}, which holds a connection.
     */
    @Transactional
    public @Nullable Response earlier(byte[] body) {
        var key = headers.getHeaderString("Idempotency-Key");
        try {
            var answer = key == null ? null : keys.find(owner(), key);
            return answer == null ? null : repeat(answer, digest(body));
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency key not read", e);
        }
    }

    /** True when the answer to this request is kept, so that it must not hold identity data. */
    public boolean keepsAnswer() {
        return headers.getHeaderString("Idempotency-Key") != null;
    }

    private Response once(String key, byte[] body, Supplier<Response> action)
            throws SQLException, JsonProcessingException {
        var owner = owner();
        var digest = digest(body);
        var earlier = keys.claim(owner, key, digest);
        if (earlier != null) {
            return repeat(earlier, digest);
        }
        var answer = action.get();
        keys.keep(owner, key, stored(answer, digest));
        return answer;
    }

    private String owner() {
        return caller.client() + '/' + caller.subject();
    }

    private byte[] digest(byte[] body) {
        return IdempotencyKeys.digest(request.getMethod() + ' ' + uri.getPath(), body);
    }

    private IdempotencyKeys.Answer stored(Response answer, byte[] digest) throws JsonProcessingException {
        var tag = answer.getEntityTag();
        return new IdempotencyKeys.Answer(
                digest,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                tag == null ? null : tag.getValue(),
                answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null);
    }

    private static Response repeat(IdempotencyKeys.Answer earlier, byte[] digest) {
        if (!java.util.Arrays.equals(earlier.digest(), digest)) {
            throw Problems.of(ProblemType.KEY_REUSED, "use a new key for a new request");
        }
        var answer = Response.status(earlier.status());
        header(answer, HttpHeaders.LOCATION, earlier.location());
        if (earlier.etag() != null) {
            answer.tag(earlier.etag());
        }
        if (earlier.body() != null) {
            answer.entity(earlier.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }

    private static void header(Response.ResponseBuilder answer, String name, @Nullable String value) {
        if (value != null) {
            answer.header(name, value);
        }
    }
}
