package fr.relais.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.local.console.Failure;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static Api.Answer answer(int status, String body) throws JsonProcessingException {
        return new Api.Answer(status, "", new ObjectMapper().readTree(body));
    }

    @Test
    void everyErrorOfAProblemIsALine() throws JsonProcessingException {
        var refusal = answer(400, """
                {"title": "t", "detail": "2 fields are wrong", "errors": [
                  {"pointer": "/lat", "code": "OUT_OF_RANGE", "message": "must be degrees"},
                  {"pointer": "", "code": "MALFORMED_JSON", "message": "is empty"}]}""");
        assertThatThrownBy(() -> refusal.orFail("communes.csv"))
                .isInstanceOf(Failure.class)
                .hasMessage("communes.csv was refused: 400 2 fields are wrong\n"
                        + "  /lat OUT_OF_RANGE: must be degrees\n  MALFORMED_JSON: is empty");
    }

    @Test
    void aProblemWithoutErrorsIsOneLine() throws JsonProcessingException {
        var refusal = answer(404, "{\"title\": \"There is no such thing here\"}");
        assertThatThrownBy(() -> refusal.orFail("it")).hasMessage("it was refused: 404 There is no such thing here");
    }

    @Test
    void anErrorOfAFileNamesItsLine() throws JsonProcessingException {
        var report = answer(200, """
                {"received": 3, "created": 1, "updated": 0, "unchanged": 1, "rejected": 1,
                 "errors": [{"line": 7, "pointer": "/code", "code": "DUPLICATE", "message": "is in the file already"}]}""");
        assertThat(Report.counts(report.body())).isEqualTo("3 received: 1 created, 0 updated, 1 unchanged, 1 rejected");
        assertThat(Report.errors(report.body().path("errors")))
                .containsExactly("  line 7 /code DUPLICATE: is in the file already");
    }

    @Test
    void rowsThatWereNotReadAreCounted() throws JsonProcessingException {
        var report = answer(200, "{\"received\": 3, \"created\": 1, \"otherVersion\": 2}");
        assertThat(Report.counts(report.body()))
                .isEqualTo("3 received: 1 created, 0 updated, 0 unchanged, 0 rejected, 2 of another version");
    }
}
