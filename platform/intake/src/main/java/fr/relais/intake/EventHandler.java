package fr.relais.intake;

/** Reads the events of one topic and says what each of them does. Must be safe to replay. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Reads one event, without effect: on any thread, several at once, before earlier ones were applied.
     *
     * @return applies it, or drops it when the view holds a version that is not older
     * @throws UnusableEvent when it cannot be applied; any other exception is treated the same
     */
    Effect read(Incoming event) throws UnusableEvent;

    /** What an event does; on the follower's thread, in order per key. */
    @FunctionalInterface
    interface Effect {
        /**
         * Takes effect.
         *
         * @throws UnusableEvent when it cannot be applied; any other exception is treated the same
         */
        void apply() throws UnusableEvent;
    }
}
