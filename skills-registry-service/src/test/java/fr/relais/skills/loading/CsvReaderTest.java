package fr.relais.skills.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    @Test
    void cellsAreSplitAtCommasAndRowsAtEitherKindOfLineEnd() {
        assertThat(cells("a,b\r\nc,,d\n,\n"))
                .containsExactly(List.of("a", "b"), List.of("c", "", "d"), List.of("", ""));
    }

    @Test
    void quotesProtectCommasLineEndsAndDoubledQuotes() {
        assertThat(cells("\"a,b\",\"c\nd\",\"e \"\"f\"\"\"\n")).containsExactly(List.of("a,b", "c\nd", "e \"f\""));
    }

    @Test
    void emptyLinesAreSkippedButCounted() {
        var rows = rows("a\n\n\nb\n");
        assertThat(rows.stream().map(CsvReader.Row::line)).containsExactly(1L, 4L);
    }

    @Test
    void aLastRowWithoutLineEndIsToldApart() {
        assertThat(rows("a,b\nc,d").stream().map(CsvReader.Row::complete)).containsExactly(true, false);
    }

    @Test
    void aQuoteThatNeverEndsIsACutFile() {
        assertThatThrownBy(() -> rows("a,b\nc,\"d\ne,f\n"))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getParameters().toString())
                                .contains("FILE_CUT")
                                .contains("line 2"));
    }

    @Test
    void aRowWithoutEndIsNotKeptInMemory() {
        assertThatThrownBy(() -> rows("x".repeat(100_000)))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem ->
                                assertThat(problem.getParameters().toString()).contains("ROW_TOO_LONG"));
    }

    @Test
    void aLastRowThatLacksColumnsIsACutFile() {
        var table = new CsvTable(in("a,b,c\n1,2,3\n4,5"), List.of("a"));
        table.next();
        assertThatThrownBy(table::next).isInstanceOf(HttpProblem.class);
    }

    @Test
    void cellsAreFoundByTheNamesInTheFirstLineWhateverComesBeforeThem() {
        var row = new CsvTable(in("\uFEFFa,b\n1, 2 \n"), List.of("a", "b")).next();
        assertThat(row).isNotNull().satisfies(it -> {
            assertThat(it.cell("a")).isEqualTo("1");
            assertThat(it.cell("b")).isEqualTo("2");
            assertThat(it.cell("c")).isEmpty();
        });
    }

    private static List<List<String>> cells(String csv) {
        return rows(csv).stream().map(CsvReader.Row::cells).toList();
    }

    private static List<CsvReader.Row> rows(String csv) {
        var reader = new CsvReader(in(csv));
        var rows = new ArrayList<CsvReader.Row>();
        for (var row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
