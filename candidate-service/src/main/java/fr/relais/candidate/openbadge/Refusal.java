package fr.relais.candidate.openbadge;

/** A badge is refused. The detail is for a developer and holds nothing out of the badge. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;

    public Refusal(RefusalCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }

    /** What happened this time. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
