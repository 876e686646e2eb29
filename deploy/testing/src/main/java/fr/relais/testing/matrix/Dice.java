package fr.relais.testing.matrix;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that can be repeated, and values that programs are seldom written for. */
final class Dice {
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "null",
            "true",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e309",
            "NaN",
            "2026-02-30",
            "0000-00-00T00:00:00Z",
            "../../etc/passwd",
            "' or '1'='1",
            "%00",
            "%",
            "\u0000",
            "\ud800",
            "\u202eabc",
            "e\u0301",
            "\ud83d\ude80",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "1 85 05 78 006 084 36",
            "x".repeat(300));

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String nasty() {
        return of(NASTY);
    }

    /** The same id for the same seed. */
    String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    double real() {
        return random.nextGaussian() * 100;
    }
}
