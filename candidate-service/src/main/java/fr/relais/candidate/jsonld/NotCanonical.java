package fr.relais.candidate.jsonld;

import java.io.Serial;

/** A document that has no canonical form here, or none that covers all it says. */
public final class NotCanonical extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a document is refused. */
    public enum Reason {
        /** A context that does not come along, or one written into the document. */
        UNKNOWN_CONTEXT,
        /** A member or type that no context defines: a signature would not cover it. */
        UNKNOWN_TERM,
        /** An identifier that is relative, malformed or a blank node's. */
        RELATIVE_IRI,
        /** Too large, nested too deep, or too costly to bring into canonical form. */
        TOO_COMPLEX,
        /** Not JSON-LD as signed documents have it: keywords below the top, null or empty members, odd numbers. */
        INVALID
    }

    private final Reason reason;

    NotCanonical(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    NotCanonical(Reason reason, Exception cause) {
        super(cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
