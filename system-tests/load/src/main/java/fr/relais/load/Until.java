package fr.relais.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits. */
final class Until {
    private Until() {}

    /** Looks every so often until it is true; false when it is not in time. */
    static boolean isTrue(BooleanSupplier condition, Duration every, Duration atMost) {
        long late = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > late) {
                return false;
            }
            LockSupport.parkNanos(every.toNanos());
        }
        return true;
    }

    /** The same; an error that says what still holds when it is not in time. */
    static void require(BooleanSupplier condition, Duration every, Duration atMost, String otherwise) {
        if (!isTrue(condition, every, atMost)) {
            throw new IllegalStateException(otherwise + " after " + atMost);
        }
    }
}
