package fr.relais.skills.loading;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.editor;
import static fr.relais.skills.loading.OfficialFiles.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.Topics;
import fr.relais.skills.RealServers;
import fr.relais.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SOC-F01 stands for the macro-competencies 100541 and 300410. */
@QuarkusTest
@RealServers
class DetailLoaderIT {
    private static final String HEADER = "code,macro,cat\n";
    private static final String FILE = HEADER + "900001,300410,Q\n900002,300410,E\n900003,999999,T\n";

    private final ObjectMapper json = new ObjectMapper();

    @AfterEach
    void nothingBelow() {
        load("rome", "text/csv", HEADER + "900009,999999,T\n").statusCode(200);
    }

    @Test
    void whatStandsBelowAMacroCompetencyIsPublishedWithItsCompetency() throws Exception {
        load("rome", "text/csv", FILE).statusCode(200).body("created", is(3));
        assertThat(awaitDetails(2)).containsExactly("900001", "900002");
        load("rome", "text/csv", HEADER + "900002,300410,E\n900001,999999,Q\n")
                .statusCode(200)
                .body("unchanged", is(1))
                .body("updated", is(1));
        assertThat(awaitDetails(1)).containsExactly("900002");
    }

    @Test
    void theSameFileAgainMakesNoVersion() {
        load("rome", "text/csv", FILE).statusCode(200);
        String registry = anonymous().get("/registry").path("version");
        load("rome", "text/csv", FILE).statusCode(200).body("unchanged", is(3));
        anonymous().get("/registry").then().body("version", is(registry));
    }

    @Test
    void anEditorNeitherSeesNorLosesWhatStandsBelow() throws Exception {
        load("rome", "text/csv", FILE).statusCode(200);
        var read = anonymous().get("/competencies/SOC-F01").then().extract();
        assertThat(read.<List<String>>path("sources.scheme")).doesNotContain("ROME_DETAIL");
        Map<String, Object> content = new HashMap<>(read.<Map<String, Object>>path(""));
        List.of("code", "version", "registryVersion", "label", "definition").forEach(content::remove);
        content.put("labelEn", "Speak");
        int version = editor().header("If-Match", read.header("ETag"))
                .body(content)
                .put("/competencies/SOC-F01")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> published().path("version").asInt() == version);
        assertThat(details(published())).containsExactly("900001", "900002");
    }

    @Test
    void aWrongRowIsNamedAndTheOthersAreLoaded() throws Exception {
        load("rome", "text/csv", FILE + "9,300410,Q\n900001,300410,Q\n900004\n")
                .statusCode(200)
                .body("rejected", is(3))
                .body("errors.code", is(List.of("MALFORMED_CODE", "DUPLICATE", "WRONG_COLUMNS")))
                .body("errors.line", is(List.of(5, 6, 7)));
        assertThat(awaitDetails(2)).containsExactly("900001", "900002");
    }

    private List<String> awaitDetails(int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> details(published()), codes -> codes.size() == count);
    }

    private JsonNode published() throws Exception {
        return json.readTree(
                Objects.requireNonNull(TopicReader.latest(Topics.COMPETENCY).get("SOC-F01"))
                        .value());
    }

    private static List<String> details(JsonNode competency) {
        return StreamSupport.stream(competency.path("sources").spliterator(), false)
                .filter(term -> term.path("scheme").asText().equals("ROME_DETAIL"))
                .map(term -> term.path("code").asText())
                .toList();
    }
}
