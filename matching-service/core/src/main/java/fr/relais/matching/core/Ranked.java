package fr.relais.matching.core;

import java.util.UUID;

/** One candidate of an offer with what orders them, as {@link Ordered} has it. */
record Ranked(long head, long fair, long idHigh, long idLow) implements Comparable<Ranked> {
    static Ranked of(int key, long fair, UUID id) {
        return new Ranked(Ordered.head(key, fair), fair, id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    @Override
    public int compareTo(Ranked other) {
        if (head != other.head) {
            return Long.compareUnsigned(head, other.head);
        }
        int byFair = Long.compareUnsigned(fair, other.fair);
        return byFair != 0 ? byFair : Fair.compareIds(idHigh, idLow, other.idHigh, other.idLow);
    }

    UUID id() {
        return new UUID(idHigh, idLow);
    }
}
