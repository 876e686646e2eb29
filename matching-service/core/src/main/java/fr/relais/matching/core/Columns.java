package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.List;

/** Planes waiting to be added, by binary position: a plane in column {@code k} counts 2<sup>k</sup>. */
final class Columns {
    private final List<List<Integer>> columns = new ArrayList<>();

    void add(int column, int register) {
        column(column).add(register);
    }

    int size() {
        return columns.size();
    }

    List<Integer> column(int column) {
        while (columns.size() <= column) {
            columns.add(new ArrayList<>());
        }
        return columns.get(column);
    }

    /** Every plane of {@code sum} once for each one in the binary form of {@code weight}. */
    void addTimes(Columns sum, int weight) {
        for (int digits = weight; digits != 0; digits &= digits - 1) {
            int digit = Integer.numberOfTrailingZeros(digits);
            for (int k = 0; k < sum.size(); k++) {
                for (int register : sum.column(k)) {
                    add(k + digit, register);
                }
            }
        }
    }
}
