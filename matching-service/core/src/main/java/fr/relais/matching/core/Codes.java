package fr.relais.matching.core;

import java.util.Arrays;

/**
 * An immutable small set of numbered codes (départements, contract types, licences, ROME codes, ...). The caller decides
 * which number stands for which code; only equality matters here. Membership is linear: the sets have a handful of members.
 */
public final class Codes {
    /** Stands for "not stated" wherever one code, day or distance is expected. */
    public static final int NONE = Integer.MIN_VALUE;

    /** No member. */
    public static final Codes EMPTY = new Codes(new int[0]);

    private final int[] sorted;

    private Codes(int[] sorted) {
        this.sorted = sorted;
    }

    /**
     * The set of these members, once each.
     *
     * @throws IllegalArgumentException if {@link #NONE} is among them
     */
    public static Codes of(int... members) {
        int[] sorted = Arrays.stream(members).sorted().distinct().toArray();
        if (sorted.length > 0 && sorted[0] == NONE) {
            throw new IllegalArgumentException("NONE is not a code");
        }
        return sorted.length == 0 ? EMPTY : new Codes(sorted);
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** False for {@link #NONE}. */
    public boolean contains(int code) {
        for (int member : sorted) {
            if (member == code) {
                return true;
            }
        }
        return false;
    }

    boolean containsAll(Codes others) {
        for (int code : others.sorted) {
            if (!contains(code)) {
                return false;
            }
        }
        return true;
    }

    /** True when a member falls in the same group of {@code width} consecutive numbers as {@code code}. */
    boolean containsGroupOf(int code, int width) {
        for (int member : sorted) {
            if (member / width == code / width) {
                return true;
            }
        }
        return false;
    }

    /** Ascending, a copy. */
    public int[] members() {
        return sorted.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Codes that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
