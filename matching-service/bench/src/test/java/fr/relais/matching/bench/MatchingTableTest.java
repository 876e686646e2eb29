package fr.relais.matching.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchingTableTest {
    private static final String RATIO = " +[0-9]+\\.[0-9]{2}x   target [<>]= [0-9.]+ +moonshot [<>]= [0-9.]+";

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveBack() {
        System.setOut(console);
    }

    @Test
    void theRowsOfAFullRunWorkAtAnySize() {
        National national = new National(3_000, 200, Duration.ZERO);
        national.forward();
        national.lucene();
        national.events();
        assertThat(rows())
                .hasSize(4)
                .satisfiesExactly(
                        row -> assertThat(row).matches("F2  rank 6M, .*" + RATIO),
                        row -> assertThat(row).matches("L3a rank 6M, .*" + RATIO),
                        row -> assertThat(row).matches("L3b rank 6M, .*" + RATIO),
                        row -> assertThat(row).matches("I2  steady 6M x 100k, .*" + RATIO));
    }

    @Test
    void theRowsOfAllOffersForOneCandidateWorkAtAnySize() {
        Reverse.measure(600, 300, 3, Duration.ZERO);
        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).matches("R1  .*" + RATIO),
                        row -> assertThat(row).matches("R2  .*" + RATIO));
    }

    @Test
    void aRunWithoutThemSaysThatTheyAreLeftOut() {
        National.leaveOut();
        assertThat(rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row).containsPattern("^(F2 |L3a|L3b|I2 ) .* -   target "));
    }

    @Test
    void aRowIsMeasuredAloneByItsName() {
        assertThat(rowsOf("L2")).containsExactly("L1", "L2a", "L2b", "U1");
        assertThat(rowsOf("L3b")).containsExactly("L3a", "L3b");
        assertThat(rowsOf("P1", "I1")).containsExactly("P1", "P2", "I1");
        assertThat(rowsOf()).contains("F1", "R2").doesNotContain("F2", "I2").hasSize(12);
        assertThat(rowsOf("--full")).contains("F1", "F2", "L3a", "I2").hasSize(16);
        assertThat(rowsOf("L")).isEmpty();
    }

    private static List<String> rowsOf(String... asked) {
        return MatchingTable.choose(List.of(asked)).stream()
                .flatMap(workload -> workload.rows().stream())
                .toList();
    }

    private String[] rows() {
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith(" "))
                .toArray(String[]::new);
    }
}
