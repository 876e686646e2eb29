package fr.relais.skills.loading;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.SharedData.file;
import static fr.relais.skills.loading.OfficialFiles.count;
import static fr.relais.skills.loading.OfficialFiles.load;
import static fr.relais.skills.loading.OfficialFiles.timed;
import static fr.relais.testing.TopicReader.header;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.CommuneState;
import fr.relais.events.Topics;
import fr.relais.skills.RealServers;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** In this order, because the second load of a file is about what the first one left. */
@QuarkusTest
@RealServers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommuneLoaderIT {
    private final ObjectMapper json = new ObjectMapper();
    private final DataSource database;

    CommuneLoaderIT(DataSource database) {
        this.database = database;
    }

    @Test
    @Order(1)
    void aFileThatIsCutStoresNothing() throws Exception {
        var communes = Files.readString(file("geo/communes-coord.csv"));
        var cut = communes.substring(0, communes.indexOf("46.9", communes.length() / 2) + 3);
        load("communes", "text/csv", cut).statusCode(400).body("errors[0].code", is("FILE_CUT"));
        assertThat(count(database, "select count(*) from commune")).isZero();
        assertThat(count(database, "select count(*) from outbox where topic = '" + Topics.COMMUNE + "'"))
                .isZero();
    }

    @Test
    @Order(2)
    void aConnectionThatBreaksOffStoresNothingAndLetsTheNextFileIn() throws Exception {
        var communes = Files.readAllBytes(file("geo/communes-coord.csv"));
        var head = """
                POST /api/v1/reference-data/communes HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: text/csv\r
                Content-Length: %d\r
                \r
                """.formatted(Identity.REGISTRY_ADMIN.token(), communes.length);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(communes, 0, communes.length / 2);
        }
        var header = "insee,nom,departement,lat,lon\n";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> load("communes", "text/csv", header).extract().statusCode() == 200);
        assertThat(count(database, "select count(*) from commune")).isZero();
    }

    @Test
    @Order(7)
    void allCommunesAreLoadedAndASecondLoadChangesNothing() throws Exception {
        timed("communes", "text/csv", file("geo/communes-coord.csv"))
                .body("received", is(35001))
                .body("created", is(35001))
                .body("rejected", is(0));
        timed("communes", "text/csv", file("geo/communes-coord.csv")).body("unchanged", is(35001));
        anonymous().get("/registry").then().body("counts.communes", is(35001));
    }

    @Test
    @Order(8)
    void aCommuneThatMovedIsPublishedAloneAndOnesThatAreWrongAreNamed() throws Exception {
        file("geo/communes-coord.csv");
        var csv = """
                insee,nom,departement,codes_postaux,population,lat,lon,coord_src
                01001,"L'Abergement, dit ""Clémenciat"" (Ain)",01,01400,860,46.15,4.92,
                01002,Sans centre,01,01640,270,,,
                0100X,Mauvais code,01,01640,270,46,5,
                01004,Trop au nord,01,01500,15934,146.0,5.3,
                01005,Pas assez de cellules,01
                01001,Encore,01,01400,860,46.15,4.92,
                """;
        load("communes", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("received", is(6))
                .body("updated", is(1))
                .body("rejected", is(5))
                .body("errors.line", is(List.of(3, 4, 5, 6, 7)))
                .body(
                        "errors.code",
                        is(List.of(
                                "COORDINATES_MISSING",
                                "MALFORMED_CODE",
                                "OUT_OF_RANGE",
                                "WRONG_COLUMNS",
                                "DUPLICATE")));
        var record = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> TopicReader.latest(Topics.COMMUNE).get("01001"),
                        r -> r != null && header(r, "ce_sequence").equals("2"));
        assertThat(json.readValue(record.value(), CommuneState.class).name())
                .isEqualTo("L'Abergement, dit \"Clémenciat\" (Ain)");
    }

    @Test
    @Order(10)
    void whatIsNotSuchAFileIsRefused() {
        load("communes", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("errors[0].code", is("COLUMNS_MISSING"));
        load("communes", "text/csv", new byte[] {'i', 'n', 's', 'e', 'e', (byte) 0xE9, '\n'})
                .statusCode(400)
                .body("errors[0].code", is("NOT_UTF8"));
        load("rome", "application/json", "[]".getBytes(StandardCharsets.UTF_8)).statusCode(400);
        load("rome", "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        load("rome", "text/csv", "\n".repeat(17 << 20)).statusCode(413).contentType("application/problem+json");
        load("planets", "text/csv", new byte[1]).statusCode(404);
    }

    @Test
    @Order(11)
    void kafkaHoldsWhatTheDatabaseHolds() throws Exception {
        file("geo/communes-coord.csv");
        await().atMost(Duration.ofSeconds(90)).until(() -> count(database, "select count(*) from outbox") == 0);
        var communes = TopicReader.latest(Topics.COMMUNE);
        assertThat(communes).hasSize(35001);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select insee, version, name, latitude, longitude from commune")) {
            while (row.next()) {
                var record = requireNonNull(communes.get(row.getString(1)), row.getString(1));
                var state = json.readValue(record.value(), CommuneState.class);
                assertThat(state.version()).isEqualTo(row.getLong(2));
                assertThat(state.name()).isEqualTo(row.getString(3));
                assertThat(state.latitude()).isEqualTo(row.getDouble(4));
                assertThat(state.longitude()).isEqualTo(row.getDouble(5));
            }
        }
    }
}
