package fr.relais.outbox;

/** The broker did not acknowledge in time; the rows stay. */
final class SendFailed extends Exception {
    private static final long serialVersionUID = 1L;

    SendFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
