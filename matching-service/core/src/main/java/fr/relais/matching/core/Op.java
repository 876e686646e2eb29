package fr.relais.matching.core;

/** One step of a {@link CreditProgram}: how many planes it writes and reads, and the loop that does it. */
enum Op {
    OR(1, 2, (r, at, o, from, to) -> PlaneOps.or(r[at[o]], r[at[o + 1]], r[at[o + 2]], from, to)),
    XOR(1, 2, (r, at, o, from, to) -> PlaneOps.xor(r[at[o]], r[at[o + 1]], r[at[o + 2]], from, to)),
    AND_NOT(1, 2, (r, at, o, from, to) -> PlaneOps.andNot(r[at[o]], r[at[o + 1]], r[at[o + 2]], from, to)),
    LOW_OR_NOT_HELD(1, 2, PointPlanes::lowOrNotHeld),
    TWO_2(1, 4, PointPlanes::two2),
    TWO_1(1, 4, PointPlanes::two1),
    TWO_0(1, 4, PointPlanes::two0),
    THREE_4(1, 4, PointPlanes::three4),
    THREE_3(1, 5, PointPlanes::three3),
    THREE_2(1, 5, PointPlanes::three2),
    THREE_1(1, 5, PointPlanes::three1),
    THREE_0(1, 4, PointPlanes::three0),
    ADD_2(2, 2, Adders::add2),
    ADD_3(2, 3, Adders::add3);

    /** Planes written; they come first among the operands. */
    final int outputs;
    /** Planes read. */
    final int inputs;

    @SuppressWarnings("ImmutableEnumChecker") // loops keep no state
    private final Loop loop;

    private interface Loop {
        void run(long[][] registers, char[] at, int o, int from, int to);
    }

    Op(int outputs, int inputs, Loop loop) {
        this.outputs = outputs;
        this.inputs = inputs;
        this.loop = loop;
    }

    /** @param at the registers of the operands from {@code o} on, outputs first; no output is an input */
    void run(long[][] registers, char[] at, int o, int from, int to) {
        loop.run(registers, at, o, from, to);
    }
}
