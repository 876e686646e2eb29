package fr.relais.matching.core;

import java.util.List;

/**
 * The credit of one offer for every candidate of a block at once.
 *
 * <p>Idea: Σ weight × points is a sum of planes of yes/no facts, each counting a power of two. Every requirement gives four or
 * five planes of points ({@link PointPlanes}); each enters a column for every one in the binary form of its weight.
 * Carry-save adders then make one plane of each column, from the lowest up: three of a column become one there and one on the
 * next. What remains is the sum in binary, one plane a bit.
 *
 * <p>Layout: registers. 0 is a plane of zeros, then come the fact planes the offer asks of, then temporary ones, given back
 * as soon as they are read for the last time, so that they stay in the nearest cache.
 *
 * <p>Cost: about ten loops a requirement over the words of a block; compiled once an offer. Immutable.
 */
final class CreditProgram {
    /** The register that holds no bit. */
    static final int ZERO = 0;

    private final Op[] ops;
    /** Registers of one operation after the other. */
    private final char[] operands;

    private final int[] sources;
    private final int registers;
    private final int[] credit;
    private final Scale scale;

    /**
     * @param sources the plane that register {@code 1 + i} holds
     * @param credit the register of each bit of the sum
     */
    CreditProgram(List<Op> ops, List<int[]> operands, int[] sources, int registers, int[] credit, Scale scale) {
        this.ops = ops.toArray(Op[]::new);
        this.operands = flat(operands);
        this.sources = sources.clone();
        this.registers = registers;
        this.credit = credit.clone();
        this.scale = scale;
    }

    private static char[] flat(List<int[]> operands) {
        char[] flat = new char[operands.stream().mapToInt(at -> at.length).sum()];
        int next = 0;
        for (int[] at : operands) {
            for (int register : at) {
                flat[next++] = (char) register;
            }
        }
        return flat;
    }

    /**
     * What a sum counts: {@code credit} points make {@code sum}, and there is {@code excess} on top.
     *
     * @param excess in units of the sum
     */
    record Scale(int credit, int sum, int excess) {}

    /** Σ credit. */
    static CreditProgram credit(List<Requirement> requirements) {
        return new CreditCompiler().credit(requirements);
    }

    /** No less than Σ credit, and seldom much more, from half the planes: see {@link Ceiling}. */
    static CreditProgram ceiling(List<Requirement> requirements) {
        return new CreditCompiler().ceiling(requirements);
    }

    /** How many of the requirements something is stated of: what completeness orders by. */
    static CreditProgram stated(List<Requirement> requirements) {
        return new CreditCompiler().stated(requirements);
    }

    /** No sum below this has that credit; with {@link #credit} none from there on has less. */
    long sumFor(long credit) {
        return Math.ceilDiv(credit * scale.sum, scale.credit) + scale.excess;
    }

    /** The credit of a sum of {@link #credit}. */
    int creditOf(int sum) {
        return sum - scale.excess;
    }

    /** Computes for these words of {@code block}; what comes out lives in {@code scratch} until its next use. */
    Sums run(Block block, Scratch scratch, int from, int to) {
        long[][] r = scratch.registers(registers);
        for (int i = 0; i < sources.length; i++) {
            r[1 + i] = block.plane(sources[i]);
        }
        int first = 0;
        for (Op op : ops) {
            op.run(r, operands, first, from, to);
            first += op.outputs + op.inputs;
        }
        return new Sums(r, credit);
    }

    /** One number a candidate: the credit and the excess of its {@link Scale}. */
    static final class Sums implements BitNumbers {
        private final long[][] registers;
        private final int[] places;

        /** @param places the register of each bit */
        private Sums(long[][] registers, int[] places) {
            this.registers = registers;
            this.places = places;
        }

        @Override
        public int bits() {
            return places.length;
        }

        @Override
        public long[] bit(int bit) {
            return registers[places[bit]];
        }
    }
}
