package fr.relais.skills.loading;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.editor;
import static fr.relais.skills.SharedData.file;
import static fr.relais.skills.loading.OfficialFiles.count;
import static fr.relais.skills.loading.OfficialFiles.load;
import static fr.relais.skills.loading.OfficialFiles.timed;
import static fr.relais.testing.TopicReader.header;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.OccupationState;
import fr.relais.events.Topics;
import fr.relais.skills.RealServers;
import fr.relais.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In this order, because the second load of a file is about what the first one left. */
@QuarkusTest
@RealServers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RomeLoaderIT {
    private final ObjectMapper json = new ObjectMapper();
    private final DataSource database;

    RomeLoaderIT(DataSource database) {
        this.database = database;
    }

    @Test
    @Order(1)
    void aFileThatIsCutStoresNothing() throws Exception {
        var sheets = Files.readAllBytes(file("rome/rome-savoir-etre.json"));
        load("rome", "application/json", Arrays.copyOf(sheets, sheets.length / 2))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("MALFORMED_JSON"))
                .body("detail", containsString("nothing was stored"));
        assertThat(count(database, "select count(*) from rome_code")).isZero();
    }

    @Test
    @Order(2)
    void allSheetsOfRomeAreLoadedAndPublished() throws Exception {
        List<?> curated = anonymous().get("/occupations/K2504").path("requirements");
        timed("rome", "application/json", file("rome/rome-savoir-etre.json"))
                .body("received", is(1584))
                .body("rejected", is(0))
                .body("errors", empty());
        anonymous()
                .get("/registry")
                .then()
                .body("counts.occupations", is(1584))
                .body("counts.derivedOccupations", greaterThan(1500));
        anonymous()
                .get("/occupations/A1101")
                .then()
                .statusCode(200)
                .body("profile", is("DERIVED"))
                .body("romeVersion", is("4.60"))
                .body("listedIn", is(List.of("4.60")))
                .body("requirements", hasSize(greaterThan(3)))
                .body("requirements.level", everyItem(is(2)))
                .body("requirements.exigence", everyItem(is("S")))
                .body("requirements.origin", everyItem(is("INFERRED")));
        anonymous()
                .get("/occupations/K2504")
                .then()
                .body("profile", is("CURATED"))
                .body("requirements", is(curated));
    }

    @Test
    @Order(3)
    void aSecondLoadOfTheSameSheetsChangesNothing() throws Exception {
        var registry = anonymous().get("/registry").<String>path("version");
        timed("rome", "application/json", file("rome/rome-savoir-etre.json"))
                .body("unchanged", is(1584))
                .body("created", is(0))
                .body("updated", is(0));
        anonymous().get("/registry").then().body("version", is(registry));
    }

    @Test
    @Order(4)
    void theCodesOfBothRomeVersionsAreLoaded() throws Exception {
        timed("rome", "text/csv", file("rome/rome-codes.csv"))
                .body("received", is(1911))
                .body("created", is(327))
                .body("rejected", is(0));
        timed("rome", "text/csv", file("rome/rome-codes.csv")).body("unchanged", is(1911));
        anonymous()
                .get("/occupations/N4302?romeVersion=4.61")
                .then()
                .body("label", is("Agent / Agente de contrôle du réseau ferré"))
                .body("requirements", hasSize(9));
        anonymous()
                .get("/occupations/N4302")
                .then()
                .body("label", is("Contrôleur / Contrôleuse des transports en commun"))
                .body("listedIn", is(List.of("4.60", "4.61")));
    }

    /** Sixteen were given away whole, K1713 and K1714 in part; each has another label in 4.61. */
    @ParameterizedTest
    @Order(5)
    @CsvSource({
        "H1233,H1204", "H2427,H2410", "K1411,K1402", "K1710,K1708", "K1713,K1701", "K1714,K1703", "K1722,K1701",
        "K1723,K1701", "K1815,K1812", "K2129,K2122", "M1620,M1615", "M1621,M1607", "M1819,M1856", "M1822,M1802",
        "M1844,M1856", "M1854,M1802", "N1106,N1105", "N1116,N1105"
    })
    void aCodeThatChangedItsMeaningHasNoProfileInTheLaterVersion(String code, String movedTo) throws Exception {
        file("rome/rome-codes.csv");
        var own = anonymous()
                .get("/occupations/" + code)
                .then()
                .body("requirements", hasSize(greaterThan(0)))
                .body("changedIn", is(List.of("4.61")))
                .body("sameMeaning", is(true))
                .extract();
        anonymous()
                .get("/occupations/" + code + "?romeVersion=4.61")
                .then()
                .statusCode(200)
                .header("ETag", not(own.header("ETag")))
                .body("romeVersion", is("4.61"))
                .body("label", not(own.<String>path("label")))
                .body("sameMeaning", is(false))
                .body("movedTo", is(movedTo))
                .body("requirements", empty())
                .body("bridges", empty());
    }

    @Test
    @Order(6)
    void onlyTheCodesThatChangedTheirMeaningSaySo() throws Exception {
        file("rome/rome-codes.csv");
        assertThat(count(database, "select count(*) from entry where jsonb_array_length(state->'changedIn') > 0"))
                .isEqualTo(18);
        anonymous()
                .get("/occupations/K2504?romeVersion=4.61")
                .then()
                .body("sameMeaning", is(true))
                .body("movedTo", nullValue())
                .body("bridges.kind", everyItem(is("CURATED")))
                .body("bridges", not(empty()));
        anonymous()
                .get("/occupations/M1844?romeVersion=4.61")
                .then()
                .body("label", is("Responsable des études et applications informatiques"));
        anonymous().get("/occupations/A1215?romeVersion=4.60").then().statusCode(404);
        anonymous()
                .get("/occupations/K2504?romeVersion=4.61&registryVersion=2026-1")
                .then()
                .statusCode(404); // which had no list of 4.61
        anonymous().get("/occupations/A1215").then().body("romeVersion", is("4.61"));
    }

    @Test
    @Order(6)
    void aCodeThatTheLoadedListLacksIsUnknown() throws Exception {
        file("rome/rome-codes.csv");
        editor().body("{}").put("/occupations/K9999").then().statusCode(404);
        editor().header("If-Match", anonymous().get("/occupations/N1101").header("ETag"))
                .body("""
                        {"label": "Cariste", "requirements": [{"competency": "SOC-E01", "level": 1, "weight": 1}],
                         "bridges": [{"to": "K9999", "reasonFr": "Non.", "credential": null}]}""")
                .put("/occupations/N1101")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/bridges/0/to"))
                .body("errors[0].code", is("UNKNOWN_ROME"));
    }

    @Test
    @Order(7)
    void theMobilitiesOfTheRegistrysVersionAreBridgesOfTheWeakerKind() throws Exception {
        int curated = anonymous().get("/registry").path("counts.bridges");
        timed("rome", "text/csv", file("rome/rome-mobility.csv"))
                .body("received", is(37_378))
                .body("otherVersion", is(22_466))
                .body("rejected", is(0));
        timed("rome", "text/csv", file("rome/rome-mobility.csv")).body("unchanged", is(14_912));
        anonymous()
                .get("/registry")
                .then()
                .body("counts.bridges", is(curated))
                .body("counts.mobilities", greaterThan(14_700));
        anonymous()
                .get("/occupations/K2504")
                .then()
                .body("bridges.find { it.kind == 'OFFICIAL' }.to", is("K2302"))
                .body("bridges.findAll { it.to == 'K2503' }.kind", is(List.of("CURATED")))
                .body("bridges.kind[0]", is("CURATED"));
        var bridges = "jsonb_array_length(state->'bridges')";
        assertThat(count(database, "select max(" + bridges + ") from entry where kind = 'occupation'"))
                .isLessThan(30);
        System.out.printf(
                "largest occupation: %d bytes%n", count(database, "select max(length(state::text)) from entry"));
    }

    @Test
    @Order(8)
    void theSheetsLoadedAgainLeaveTheMobilities() throws Exception {
        timed("rome", "application/json", file("rome/rome-savoir-etre.json")).body("unchanged", is(1584));
    }

    @Test
    @Order(9)
    void oneBrokenSheetIsNamedAndTheOthersGoOn() {
        var sheets = """
                {"K2503": {"label": "Agent / Agente de prévention et de sécurité", "version": "4.60",
                           "savoirEtre": [], "macroSavoirFaire": []},
                 "K2504": {"label": 7, "version": "4.60", "savoirEtre": [], "macroSavoirFaire": []},
                 "K2505": {"label": "Autre", "version": "4.61", "savoirEtre": [], "macroSavoirFaire": []},
                 "25K05": {"label": "Autre", "version": "4.60", "savoirEtre": [], "macroSavoirFaire": []},
                 "K2506": {"label": "Autre", "version": "4.60", "savoirEtre": [], "macroSavoirFaire": [], "x": 1}}
                """;
        load("rome", "application/json", sheets.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("received", is(5))
                .body("unchanged", is(1))
                .body("rejected", is(4))
                .body("errors.pointer", is(List.of("/K2504/label", "/K2505/version", "/25K05", "/K2506/x")));
    }

    @Test
    @Order(11)
    void kafkaHoldsWhatTheDatabaseHolds() throws Exception {
        file("rome/rome-codes.csv");
        await().atMost(Duration.ofSeconds(90)).until(() -> count(database, "select count(*) from outbox") == 0);
        var occupations = TopicReader.latest(Topics.OCCUPATION);
        assertThat(occupations).hasSize(1911);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select key, version, state from entry where kind = 'occupation'")) {
            while (row.next()) {
                var record = requireNonNull(occupations.get(row.getString(1)), row.getString(1));
                assertThat(header(record, "ce_sequence")).isEqualTo(row.getString(2));
                assertThat(json.readValue(record.value(), OccupationState.class))
                        .isEqualTo(json.readValue(row.getString(3), OccupationState.class));
            }
        }
    }
}
