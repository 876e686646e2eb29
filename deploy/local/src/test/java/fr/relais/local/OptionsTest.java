package fr.relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.relais.local.server.ServerKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Map<String, Boolean> KNOWN = Map.of("--fresh", false, "--only", true);

    @Test
    void wordsOptionsAndValuesAreToldApart() {
        Options options = Options.parse(List.of("a", "--only", "kafka,postgres", "--fresh", "b"), KNOWN);
        assertThat(options.words()).containsExactly("a", "b");
        assertThat(options.has("--fresh")).isTrue();
        assertThat(options.set("--only", ServerKind.class))
                .containsExactlyInAnyOrder(ServerKind.KAFKA, ServerKind.POSTGRES);
    }

    @Test
    void anAbsentSetIsWhole() {
        assertThat(Options.parse(List.of(), KNOWN).set("--only", ServerKind.class))
                .containsExactlyInAnyOrder(ServerKind.values());
    }

    @Test
    void whatIsUnknownOrCutShortIsRefused() {
        assertThatThrownBy(() -> Options.parse(List.of("--frish"), KNOWN)).hasMessageContaining("--frish");
        assertThatThrownBy(() -> Options.parse(List.of("--only"), KNOWN)).hasMessage("--only needs a value");
    }

    @Test
    void aCommandWithoutWordsRefusesThem() {
        assertThat(Options.parse(List.of("--fresh"), KNOWN).withoutWords().has("--fresh"))
                .isTrue();
        assertThatThrownBy(() -> Options.parse(List.of("now"), KNOWN).withoutWords())
                .hasMessageContaining("now");
    }
}
