package fr.relais.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreconditionsTest {
    @Test
    void theCurrentTagPasses() {
        assertThatCode(() -> Preconditions.requireMatch("\"7\"", 7)).doesNotThrowAnyException();
        assertThatCode(() -> Preconditions.requireMatch("\"6\", \"7\"", 7)).doesNotThrowAnyException();
        assertThatCode(() -> Preconditions.requireMatch("*", 7)).doesNotThrowAnyException();
    }

    @Test
    void aMissingTagIs428AndAStaleOrWeakOneIs412() {
        assertThat(status(null)).isEqualTo(428);
        assertThat(status("\"6\"")).isEqualTo(412);
        assertThat(status("W/\"7\"")).isEqualTo(412);
        assertThat(status("7")).isEqualTo(412);
    }

    @Test
    void anOptionalTagMayBeMissingButNotStale() {
        assertThatCode(() -> Preconditions.matchIfPresent(null, 7)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(HttpProblem.class, () -> Preconditions.matchIfPresent("\"6\"", 7))
                        .getStatusCode())
                .isEqualTo(412);
    }

    @Test
    void aCachedCopyIsRecognisedByItsTag() {
        assertThat(read("\"7\"")).isEqualTo(304);
        assertThat(read("W/\"7\"")).isEqualTo(304);
        assertThat(read("\"6\", \"77\"")).isEqualTo(200);
        assertThat(read(null)).isEqualTo(200);
    }

    private static int status(@Nullable String ifMatch) {
        return catchThrowableOfType(HttpProblem.class, () -> Preconditions.requireMatch(ifMatch, 7))
                .getStatusCode();
    }

    private static int read(@Nullable String ifNoneMatch) {
        return Preconditions.answer(ifNoneMatch, 7, () -> "view").getStatus();
    }
}
