package fr.relais.matching.core;

/** Numbers below 32 768, four in a word: sums of them are made by adding words, comparisons by the highest bit of each lane. */
final class Lanes {
    /** Numbers in a word. */
    static final int COUNT = 4;
    /** The highest bit of each lane. */
    static final long HIGHEST = 0x8000_8000_8000_8000L;

    private static final int BITS = Short.SIZE;
    private static final int MASK = 0xffff;

    private Lanes() {}

    static int get(long[] words, int at) {
        return (int) (words[at / COUNT] >>> shift(at)) & MASK;
    }

    /** One of the four numbers of a word. */
    static int lane(long word, int lane) {
        return (int) (word >>> (lane * BITS)) & MASK;
    }

    static void set(long[] words, int at, int number) {
        long others = ~((long) MASK << shift(at));
        words[at / COUNT] = (words[at / COUNT] & others) | ((long) number << shift(at));
    }

    /** What to add to a number so that its highest bit says whether it is at least {@code least}; 32 768 is never reached. */
    static int bias(int least) {
        return (1 << (BITS - 1)) - least;
    }

    private static int shift(int at) {
        return at % COUNT * BITS;
    }
}
