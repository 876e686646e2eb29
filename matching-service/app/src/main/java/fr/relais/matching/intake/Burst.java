package fr.relais.matching.intake;

import fr.relais.intake.BatchListener;
import fr.relais.matching.delivery.Delivery;
import fr.relais.matching.index.LiveIndex;
import java.util.function.BooleanSupplier;

/** Tells the index how much is coming, since many changes are cheaper together; and delivery what has come. */
final class Burst implements BatchListener {
    private final LiveIndex index;
    private final Delivery delivery;
    private final BooleanSupplier caughtUp;
    private long behindIt;

    Burst(LiveIndex index, Delivery delivery, BooleanSupplier caughtUp) {
        this.index = index;
        this.delivery = delivery;
        this.caughtUp = caughtUp;
    }

    @Override
    public void comes(int size, long behindIt) {
        this.behindIt = behindIt;
        index.expect(caughtUp.getAsBoolean() ? size + behindIt : Long.MAX_VALUE);
    }

    @Override
    public void applied() {
        delivery.changed(behindIt);
    }
}
