package fr.relais.matching.core;

/** ROME occupation codes as numbers: {@code K2504} is its letter's place in the alphabet (0 to 25) times 10 000, plus 2504. */
public final class Rome {
    /** Codes that share their first three characters fall in one group of this many numbers. */
    static final int DOMAIN_WIDTH = 100;
    /** Codes that share their first character fall in one group of this many numbers. */
    static final int FAMILY_WIDTH = 10_000;

    private Rome() {}

    /**
     * The number of a code.
     *
     * @throws IllegalArgumentException unless {@code code} is a capital letter and four digits
     */
    public static int number(String code) {
        if (code.length() != 5 || code.charAt(0) < 'A' || code.charAt(0) > 'Z') {
            throw malformed();
        }
        int digits = 0;
        for (int i = 1; i < 5; i++) {
            char digit = code.charAt(i);
            if (digit < '0' || digit > '9') {
                throw malformed();
            }
            digits = digits * 10 + (digit - '0');
        }
        return (code.charAt(0) - 'A') * FAMILY_WIDTH + digits;
    }

    /** The code of a number. */
    public static String code(int number) {
        return "%c%04d".formatted('A' + number / FAMILY_WIDTH, number % FAMILY_WIDTH);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("is not a ROME code such as K2504");
    }
}
