package fr.relais.testing.matrix;

import java.net.http.HttpHeaders;
import java.util.Set;

/** What a service answered. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final Set<Integer> AFTER_AUTHORISATION = Set.of(400, 409, 412, 415, 422, 428);

    /**
     * Whether the caller was served, or refused for what was sent: a request without precondition and with a body that is none is
     * refused only after the caller, and what is asked for, were found right.
     */
    boolean serves(boolean isRead) {
        return status / 100 == 2 || (!isRead && AFTER_AUTHORISATION.contains(status));
    }

    /** An error as our APIs tell it, or as 1EdTech CASE does below its own paths. */
    boolean isProblem() {
        return type().startsWith("application/problem+json") || body.contains("\"imsx_codeMajor\"");
    }

    String type() {
        return header("Content-Type");
    }

    /** Empty when it is not there. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body without what tells one refusal from another of the same kind. */
    String comparable() {
        return body.replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "");
    }
}
