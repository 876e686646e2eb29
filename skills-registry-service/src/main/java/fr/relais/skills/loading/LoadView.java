package fr.relais.skills.loading;

import java.util.List;

/**
 * What loading a file did. {@code received} is the sum of the other counts.
 *
 * @param otherVersion rows of another ROME version than the registry's, which were not read further
 * @param errors of rejected rows, the first 200
 */
record LoadView(
        long received,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long otherVersion,
        List<LineError> errors) {
    LoadView {
        errors = List.copyOf(errors);
    }

    /**
     * Why a row or item was left out.
     *
     * @param line in the file, from 1
     * @param pointer column of a CSV file, as {@code /lat}, or place in a JSON file, as {@code /K2503/label}
     */
    record LineError(long line, String pointer, String code, String message) {}
}
