package fr.relais.intake;

/** Hears of the batches that a follower applies, on its thread. */
@FunctionalInterface
public interface BatchListener {
    /**
     * A batch is about to be applied.
     *
     * @param size records in it
     * @param behindIt records that wait behind it, as far as the brokers have told
     */
    default void comes(int size, long behindIt) {}

    /** The batch was applied; may publish a snapshot. */
    void applied();
}
