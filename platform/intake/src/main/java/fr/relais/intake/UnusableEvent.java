package fr.relais.intake;

import org.jspecify.annotations.Nullable;

/** A record that cannot be applied, whatever is tried: it belongs to the dead letters. The message carries no payload. */
public final class UnusableEvent extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Says what is wrong, without any of the data. */
    public UnusableEvent(String reason) {
        this(reason, null);
    }

    UnusableEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
