package fr.relais.testing.matrix;

import java.util.Map;

/**
 * One operation on one kind of object.
 *
 * @param service the module
 * @param path with its parameters in braces, as the OpenAPI document has it
 * @param object kind of object where an operation treats them differently; else empty
 */
record MatrixRow(String service, String method, String path, String object, Map<Role, Cell> cells) {
    public MatrixRow {
        cells = Map.copyOf(cells);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** The operation, without the kind of object. */
    String operation() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return object.isEmpty() ? operation() : operation() + " (" + object + ")";
    }
}
