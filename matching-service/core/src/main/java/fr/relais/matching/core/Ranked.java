package fr.relais.matching.core;

import java.util.UUID;

/** One candidate of an offer with what orders them, as {@link Ordered} has it. */
record Ranked(long head, long fair, long idHigh, long idLow) {
    static Ranked of(int key, long fair, UUID id) {
        return new Ranked(Ordered.head(key, fair), fair, id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    UUID id() {
        return new UUID(idHigh, idLow);
    }
}
