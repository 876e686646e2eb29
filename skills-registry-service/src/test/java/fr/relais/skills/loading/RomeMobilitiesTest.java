package fr.relais.skills.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.relais.skills.loading.RomeMobilities.Row;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class RomeMobilitiesTest {
    private static final String HEADER = "from,to,kind,version,rank,scope\n";

    private final LoadReport report = new LoadReport();

    private List<Row> read(String rows) {
        var table = new CsvTable(new ByteArrayInputStream((HEADER + rows).getBytes(UTF_8)), List.of());
        return new RomeMobilities(table, "4.60", report).read();
    }

    @Test
    void onlyTheRowsOfTheRegistrysVersionAreRead() {
        var rows = read("""
                K2504,K2302,mobilite,4.60,1,rome
                K2504,K2503,proche,3.47,,rome
                K2504,D1204,mobilite,4.61,,rome
                """);
        assertThat(rows).containsExactly(new Row(2, "K2504", "K2302", 1));
        assertThat(report.view().otherVersion()).isEqualTo(2);
        assertThat(report.view().received()).isEqualTo(3);
        assertThat(report.view().errors()).isEmpty();
    }

    @Test
    void wrongRowsAreNamedAndTheOthersGoOn() {
        var rows = read("""
                K25,K2302,mobilite,4.60,1,rome
                K2504,,mobilite,4.60,1,rome
                K2504,K2302,mobilite,latest,1,rome
                K2504,K2302,mobilite,4.60,,rome
                K2504,K2302,mobilite,4.60,0,rome
                K2504,K2504,mobilite,4.60,1,rome
                K2504,K2302,mobilite,4.60
                K2504,K2302,mobilite,4.60,2,rome
                K2504,K2302,mobilite,4.60,3,rome
                """);
        assertThat(rows).containsExactly(new Row(9, "K2504", "K2302", 2));
        assertThat(report.view().errors())
                .extracting(LoadView.LineError::line, LoadView.LineError::pointer, LoadView.LineError::code)
                .containsExactly(
                        tuple(2L, "/from", "MALFORMED_CODE"),
                        tuple(3L, "/to", "MALFORMED_CODE"),
                        tuple(4L, "/version", "INVALID_VALUE"),
                        tuple(5L, "/rank", "INVALID_VALUE"),
                        tuple(6L, "/rank", "INVALID_VALUE"),
                        tuple(7L, "/to", "DUPLICATE"),
                        tuple(8L, "", "WRONG_COLUMNS"),
                        tuple(10L, "/to", "DUPLICATE"));
    }

    @Test
    void aFileThatIsCutIsRefused() {
        assertThatThrownBy(() -> read("K2504,K2302,mobilite,4.60,1,rome\nK2504,K23"))
                .isInstanceOf(HttpProblem.class);
    }
}
