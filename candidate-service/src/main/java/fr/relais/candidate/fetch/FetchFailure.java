package fr.relais.candidate.fetch;

/** Why nothing was fetched. */
public final class FetchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stood in the way; only {@link #UNREACHABLE} may pass by itself. */
    public enum Reason {
        /** Not https, or a host that no operator has named. */
        NOT_ALLOWED,
        /** The host's name leads into a private network, or to this machine. */
        PRIVATE,
        TOO_LARGE,
        /** No name, no connection, no answer in time, no valid certificate, or an answer that is none of ours. */
        UNREACHABLE
    }

    private final Reason reason;

    public FetchFailure(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
