package fr.relais.intake;

import org.jspecify.annotations.Nullable;

/** A record that cannot be applied, whatever is tried: it belongs to the dead letters. The message carries no payload. */
public final class UnusableEvent extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, without any of the data */
    public UnusableEvent(String message) {
        super(message);
    }

    UnusableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
