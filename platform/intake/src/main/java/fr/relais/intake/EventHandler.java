package fr.relais.intake;

/** Applies the events of one topic, in order per key, on the follower's thread. Must be safe to replay. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Applies one event, or drops it when the view holds a version that is not older.
     *
     * @throws UnusableEvent when it cannot be applied; any other exception is treated the same
     */
    void apply(Incoming event) throws UnusableEvent;
}
