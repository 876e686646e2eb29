package fr.relais.matching.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The few days of availability that planes cannot hold, by slot. One writer, any reader. */
final class FarDays {
    private final Map<Integer, Integer> days = new ConcurrentHashMap<>();

    FarDays() {}

    FarDays(FarDays from) {
        days.putAll(from.days);
    }

    void put(int slot, int epochDay) {
        days.put(slot, epochDay);
    }

    void remove(int slot) {
        days.remove(slot);
    }

    /** {@link Integer#MAX_VALUE} when the slot has none any more. */
    int get(int slot) {
        return days.getOrDefault(slot, Integer.MAX_VALUE);
    }
}
