package fr.relais.testing.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code docs/matrix.csv}: a line an operation, a column a role. */
final class Matrix {
    private static final int FIRST_ROLE = 4;

    private Matrix() {}

    /** The rows of one service, by the name of its module. */
    static List<MatrixRow> of(String service) {
        return all().stream().filter(row -> row.service().equals(service)).toList();
    }

    static List<MatrixRow> all() {
        var lines = lines();
        var header = List.of(lines.getFirst().split(",", -1));
        var titles = List.of(Role.values()).stream().map(Role::title).toList();
        if (!header.subList(FIRST_ROLE, header.size()).equals(titles)) {
            throw new IllegalStateException("the roles of the matrix are " + header + " and not " + titles);
        }
        return lines.stream().skip(1).map(Matrix::row).toList();
    }

    private static MatrixRow row(String line) {
        var fields = line.split(",", -1);
        Map<Role, Cell> cells = new EnumMap<>(Role.class);
        int column = FIRST_ROLE;
        for (var role : Role.values()) {
            cells.put(role, Cell.of(fields[column++]));
        }
        return new MatrixRow(fields[0], fields[1], fields[2], fields[3], cells);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Repository.root().resolve("docs/matrix.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException("the matrix cannot be read", e);
        }
    }
}
