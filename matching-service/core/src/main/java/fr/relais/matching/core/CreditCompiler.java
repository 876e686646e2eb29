package fr.relais.matching.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the {@link CreditProgram} of an offer. Used once, by one thread. */
final class CreditCompiler {
    private final List<Op> ops = new ArrayList<>();
    private final List<int[]> operands = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int firstTemporary;
    private int[] uses = new int[64];
    private int registers;

    /** Σ credit of the requirements. */
    CreditProgram credit(List<Requirement> requirements) {
        load(requirements);
        Columns all = new Columns();
        byWeight(requirements).forEach((weight, group) -> all.addTimes(sum(group, weight), weight));
        int excess = requirements.stream()
                .mapToInt(row -> PointPlanes.EXCESS * row.effectiveWeight())
                .sum();
        return finish(all, new CreditProgram.Scale(1, 1, excess));
    }

    /** An upper bound of it. */
    CreditProgram ceiling(List<Requirement> requirements) {
        load(requirements);
        Columns all = new Columns();
        for (int i = 0; i < requirements.size(); i++) {
            Requirement row = requirements.get(i);
            Columns points = new Columns();
            for (int fact = 0; fact < Fact.COUNT; fact++) {
                for (int digits = Ceiling.points(row.level(), fact); digits != 0; digits &= digits - 1) {
                    points.add(Integer.numberOfTrailingZeros(digits), 1 + i * Fact.COUNT + fact);
                }
            }
            all.addTimes(points, row.effectiveWeight());
        }
        return finish(all, Ceiling.SCALE);
    }

    /** How many of the requirements something is stated of. */
    CreditProgram stated(List<Requirement> requirements) {
        load(requirements);
        Columns all = new Columns();
        for (int i = 0; i < requirements.size(); i++) {
            int first = 1 + i * Fact.COUNT;
            all.add(0, emit(Op.OR, first + Fact.H1, first + Fact.TOP));
        }
        return finish(all, new CreditProgram.Scale(1, 1, 0));
    }

    private void load(List<Requirement> requirements) {
        for (Requirement requirement : requirements) {
            for (int fact = 0; fact < Fact.COUNT; fact++) {
                sources.add(Fact.plane(requirement.competency(), fact));
            }
        }
        firstTemporary = 1 + sources.size();
        registers = firstTemporary;
    }

    private CreditProgram finish(Columns all, CreditProgram.Scale scale) {
        countUses(all);
        reduce(all);
        int[] places = new int[all.size()];
        for (int k = 0; k < places.length; k++) {
            places[k] =
                    all.column(k).isEmpty() ? CreditProgram.ZERO : all.column(k).getFirst();
        }
        int[] planes = sources.stream().mapToInt(plane -> plane).toArray();
        return new CreditProgram(ops, operands, planes, registers, places, scale);
    }

    /** Requirements of one weight are added first when the weight has several ones, so that their sum enters several times. */
    private Columns sum(List<PlacedRequirement> group, int weight) {
        Columns sum = new Columns();
        group.forEach(row -> points(row, sum));
        if (Integer.bitCount(weight) > 1 && group.size() > 1) {
            countUses(sum);
            reduce(sum);
            for (int k = 0; k < sum.size(); k++) {
                sum.column(k).forEach(register -> uses[register]--); // counted again where they enter
            }
        }
        return sum;
    }

    private record PlacedRequirement(int level, int firstRegister) {
        int register(int fact) {
            return firstRegister + fact;
        }
    }

    private static Map<Integer, List<PlacedRequirement>> byWeight(List<Requirement> requirements) {
        Map<Integer, List<PlacedRequirement>> groups = new TreeMap<>();
        for (int i = 0; i < requirements.size(); i++) {
            Requirement row = requirements.get(i);
            groups.computeIfAbsent(row.effectiveWeight(), weight -> new ArrayList<>())
                    .add(new PlacedRequirement(row.level(), 1 + i * Fact.COUNT));
        }
        return groups;
    }

    private void points(PlacedRequirement row, Columns sum) {
        int h1 = row.register(Fact.H1);
        int h2 = row.register(Fact.H2);
        int top = row.register(Fact.TOP);
        int high = row.register(Fact.HIGH);
        int low = row.register(Fact.LOW);
        switch (row.level()) {
            case 1 -> {
                sum.add(4, h1);
                sum.add(2, high);
                sum.add(1, emit(Op.LOW_OR_NOT_HELD, h1, low));
                sum.add(0, emit(Op.XOR, high, low));
            }
            case 2 -> {
                sum.add(4, h2);
                sum.add(3, emit(Op.AND_NOT, h1, h2));
                sum.add(2, emit(Op.TWO_2, h1, h2, high, low));
                sum.add(1, emit(Op.TWO_1, h1, h2, high, low));
                sum.add(0, emit(Op.TWO_0, h1, h2, high, low));
            }
            default -> {
                sum.add(4, emit(Op.THREE_4, h1, h2, top, high));
                sum.add(3, emit(Op.THREE_3, h1, h2, top, high, low));
                sum.add(2, emit(Op.THREE_2, h1, h2, top, high, low));
                sum.add(1, emit(Op.THREE_1, h1, h2, top, high, low));
                sum.add(0, emit(Op.THREE_0, h2, top, high, low));
            }
        }
    }

    /** The output register of an op that has one. */
    private int emit(Op op, int... inputs) {
        return emitAll(op, inputs)[0];
    }

    private int[] emitAll(Op op, int... inputs) {
        int[] at = new int[op.outputs + op.inputs];
        for (int i = 0; i < op.outputs; i++) {
            at[i] = free.isEmpty() ? registers++ : free.pop();
        }
        System.arraycopy(inputs, 0, at, op.outputs, op.inputs);
        ops.add(op);
        operands.add(at);
        return at;
    }

    /** Notes how often the planes in {@code columns} are still read; each reading adder gives one use back. */
    private void countUses(Columns columns) {
        uses = Arrays.copyOf(uses, Math.max(uses.length, registers + 1));
        for (int k = 0; k < columns.size(); k++) {
            columns.column(k).forEach(register -> uses[register]++);
        }
    }

    private void reduce(Columns columns) {
        for (int k = 0; k < columns.size(); k++) {
            List<Integer> column = columns.column(k);
            while (column.size() > 1) {
                reduceOnce(columns, k, column);
            }
        }
    }

    private void reduceOnce(Columns columns, int k, List<Integer> column) {
        Op op = column.size() >= Op.ADD_3.inputs ? Op.ADD_3 : Op.ADD_2;
        int[] inputs = column.subList(0, op.inputs).stream().mapToInt(r -> r).toArray();
        column.subList(0, op.inputs).clear();
        int[] at = emitAll(op, inputs);
        for (int i = 0; i < op.outputs; i++) {
            uses = Arrays.copyOf(uses, Math.max(uses.length, at[i] + 1));
            uses[at[i]] = 1;
            columns.add(k + i, at[i]);
        }
        for (int input : inputs) {
            giveBack(input);
        }
    }

    private void giveBack(int register) {
        uses[register]--;
        if (uses[register] == 0 && register >= firstTemporary) {
            free.push(register);
        }
    }
}
