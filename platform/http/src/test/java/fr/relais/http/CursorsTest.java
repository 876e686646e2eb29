package fr.relais.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    @Test
    void whatWasWrittenIsRead() {
        assertThat(Cursors.read("offers", Cursors.write("offers", "2024-07-26", "é/?"), 2))
                .containsExactly("2024-07-26", "é/?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "b2ZmZXJz"})
    void whatIsNotACursorIs400(String cursor) {
        assertThat(status(cursor)).isEqualTo(400);
    }

    @Test
    void aCursorOfAnotherListIs400() {
        assertThat(status(Cursors.write("candidates", "1"))).isEqualTo(400);
    }

    @Test
    void aCursorThatIsCutIs400() {
        var request = new PageRequest();
        var id = Ids.next();
        var whole = Cursors.write("offers", id);
        request.cursor = whole;
        assertThat(request.after("offers")).isEqualTo(id);
        request.cursor = whole.substring(0, whole.length() - 4);
        assertThat(catchThrowableOfType(HttpProblem.class, () -> request.after("offers"))
                        .getStatusCode())
                .isEqualTo(400);
    }

    private static int status(String cursor) {
        return catchThrowableOfType(HttpProblem.class, () -> Cursors.read("offers", cursor, 1))
                .getStatusCode();
    }

    @Test
    void aCursorWithWhatNoDatabaseKeepsIsRefused() {
        assertThat(status(Cursors.write("offers", "a\0b"))).isEqualTo(400);
    }
}
