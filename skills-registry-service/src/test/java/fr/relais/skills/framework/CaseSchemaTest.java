package fr.relais.skills.framework;

import static fr.relais.skills.framework.CaseSchema.faults;
import static fr.relais.skills.framework.CaseSchema.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that the answers are checked with refuses what CASE refuses. */
class CaseSchemaTest {
    private static final String ITEM = """
            {"identifier": "9e4d4ab9-9369-52e0-9c9e-c5e429a7f601", "fullStatement": "Accueillir.",
             "uri": "https://example.org/CFItems/1", "lastChangeDateTime": "2026-01-01T00:00:00Z"}""";

    @Test
    void whatHasAllThatIsRequiredIsValid() {
        assertThat(faults("packagedItem", json(ITEM))).isEmpty();
        assertThat(faults("CFItem", json(ITEM))).as("outside of a package").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"fullStatement\": \"Accueillir.\",|",
                "9e4d4ab9|9E4D4AB9",
                "9369-52e0|9369-72e0",
                "2026-01-01T00:00:00Z|1 January 2026",
                "https://example.org/CFItems/1|not an address",
                "\"Accueillir.\"|null",
                "\"uri\"|\"label\": \"Accueil\", \"uri\"",
            })
    void aFaultIsRefused(String right, String wrong) {
        var planted = ITEM.replace(right, wrong == null ? "" : wrong);
        assertThat(planted).isNotEqualTo(ITEM);
        assertThat(faults("packagedItem", json(planted))).isNotEmpty();
    }
}
