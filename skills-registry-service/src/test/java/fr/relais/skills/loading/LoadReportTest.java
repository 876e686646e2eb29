package fr.relais.skills.loading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.http.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadReportTest {
    private final LoadReport report = new LoadReport();

    @Test
    void anItemIsRejectedOnceForAllThatIsWrongWithIt() {
        report.received();
        report.reject(
                7,
                "/K2503",
                List.of(
                        new FieldError("/label", "NOT_BLANK", "must not be blank"),
                        new FieldError("/version", "PATTERN", "must be a version")));
        var view = report.view();
        assertThat(view.rejected()).isEqualTo(1);
        assertThat(view.errors())
                .containsExactly(
                        new LoadView.LineError(7, "/K2503/label", "NOT_BLANK", "must not be blank"),
                        new LoadView.LineError(7, "/K2503/version", "PATTERN", "must be a version"));
    }

    @Test
    void onlyTheFirstErrorsAreKept() {
        for (int line = 1; line <= 300; line++) {
            report.reject(line, "", List.of(new FieldError("/a", "X", "a"), new FieldError("/b", "X", "b")));
        }
        assertThat(report.view().rejected()).isEqualTo(300);
        assertThat(report.view().errors()).hasSize(200);
    }
}
