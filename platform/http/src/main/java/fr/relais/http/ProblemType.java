package fr.relais.http;

import java.util.Locale;

/** Every kind of error that the APIs answer: slug for {@code type}, {@code code}, status and title. */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be understood"),
    INVALID_REQUEST(400, "The request breaks its contract"),
    MALFORMED_JSON(400, "The body is not JSON"),
    BAD_CURSOR(400, "The cursor is not one of this list"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "The resource does not know this method"),
    NOT_ACCEPTABLE(406, "The resource has no such representation"),
    CONFLICT(409, "The state of the resource does not allow this"),
    EXPIRED_CURSOR(410, "The cursor has expired: start the list again"),
    STALE(412, "The resource has changed since it was read"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a type that is not read here"),
    BADGE_REFUSED(422, "The badge is refused"),
    KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    PRECONDITION_NEEDED(428, "If-Match is needed"),
    TOO_MANY_REQUESTS(429, "The quota is used up"),
    INTERNAL(500, "The service failed"),
    UNAVAILABLE(503, "The service cannot answer now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** One line in English, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return this == TOO_MANY_REQUESTS || this == UNAVAILABLE || this == INTERNAL;
    }

    /** The problem's {@code type}, relative to the service. */
    String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemType ofStatus(int status) {
        for (var type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
