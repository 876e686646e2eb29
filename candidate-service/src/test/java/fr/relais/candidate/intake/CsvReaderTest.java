package fr.relais.candidate.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.http.bulk.BulkItem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aRowIsTheBodyOfAnNdjsonLine() throws IOException {
        var items = read("""
            externalId,givenName,birthDate,maxDistanceKm,mobilityDepartements,noNights,licences,competencies,consents
            a1,"Lefèvre, Ana",1999-04-12,20,75 93,true,none,SOC-E01:2:BADGE SOC-S01:1:DECLARED,matching
            """);
        assertThat(json(items.getFirst())).isEqualTo(JSON.readTree("""
            {"externalId": "a1", "person": {"givenName": "Lefèvre, Ana", "birthDate": "1999-04-12"},
             "mobility": {"maxDistanceKm": 20, "departements": ["75", "93"]}, "noNights": true, "licences": [],
             "competencies": [{"code": "SOC-E01", "level": 2, "evidence": "BADGE"},
                              {"code": "SOC-S01", "level": 1, "evidence": "DECLARED"}],
             "consents": {"matching": true}}"""));
    }

    @Test
    void anEmptyCellStatesNothing() throws IOException {
        assertThat(json(read("externalId,licences,noNights\na1,,\n").getFirst()))
                .isEqualTo(JSON.readTree("{\"externalId\": \"a1\"}"));
    }

    @Test
    void aCellOfTheWrongKindIsLeftForTheCheckToRefuse() throws IOException {
        assertThat(json(read("externalId,maxDistanceKm,noNights\na1,far,perhaps\n")
                        .getFirst()))
                .isEqualTo(
                        JSON.readTree(
                                "{\"externalId\": \"a1\", \"mobility\": {\"maxDistanceKm\": \"far\"}, \"noNights\": \"perhaps\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E-999999999", "1e99999999", "1e2147483648", "1e2147483647"})
    @Timeout(10)
    void aNumberWithoutEndIsNotWrittenOut(String number) throws IOException {
        var body = json(read("externalId,maxDistanceKm,latitude\na1," + number + "," + number + "\n")
                .getFirst());
        assertThat(body.at("/mobility/maxDistanceKm").textValue()).isEqualTo(number);
        assertThat(body.at("/place/latitude").textValue()).isEqualTo(number);
    }

    @Test
    void semicolonsInTheHeaderSeparateCellsToo() throws IOException {
        var items = read("\uFEFFexternalId;givenName;noNights\r\na1;\"Ana; Lefèvre, A.\";true\r\n");
        assertThat(json(items.getFirst()))
                .isEqualTo(
                        JSON.readTree(
                                "{\"externalId\": \"a1\", \"person\": {\"givenName\": \"Ana; Lefèvre, A.\"}, \"noNights\": true}"));
        assertThat(json(read("externalId,givenName\na1,Ana;A\n").getFirst())
                        .at("/person/givenName")
                        .textValue())
                .isEqualTo("Ana;A");
    }

    @Test
    void aRowHasAsManyCellsAsTheHeaderHasColumns() throws IOException {
        for (var row : List.of("a1,b2,c3", "a1")) {
            var item = read("externalId,givenName\n" + row + "\n").getFirst();
            assertThatThrownBy(() -> json(item))
                    .isInstanceOf(HttpProblem.class)
                    .extracting(
                            problem -> ((HttpProblem) problem).getParameters().toString())
                    .asString()
                    .contains("WRONG_CELL_COUNT");
        }
    }

    @Test
    void itemsAreNumberedByTheirLine() throws IOException {
        assertThat(read("externalId\na1\n\na2\n")).extracting(BulkItem::number).containsExactly(2L, 4L);
    }

    @Test
    void anUnknownColumnIsNamedByItsPlaceNotByItsContent() {
        assertThatThrownBy(() -> read("externalId,canary@example.org\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("column 2")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> read("")).hasMessageContaining("header");
    }

    @Test
    void aColumnIsNamedOnce() {
        assertThatThrownBy(() -> read("externalId,givenName,externalId\n")).hasMessageContaining("column 3");
    }

    @Test
    void aQuoteThatNeverEndsMakesOneRowThatIsNoCsv() throws IOException {
        var items = read("externalId\na1\n\"canary\n");
        assertThat(items).extracting(BulkItem::number).containsExactly(2L, 3L);
        assertThatThrownBy(() -> json(items.getLast()))
                .isInstanceOf(HttpProblem.class)
                .extracting(problem -> ((HttpProblem) problem).getParameters().toString())
                .asString()
                .contains("MALFORMED_CSV")
                .doesNotContain("canary");
    }

    @Test
    void aQuoteThatIsLeftOpenCostsItsOwnRowAlone() throws IOException {
        var items = read("externalId\n\"a1\na2\na3\n");
        assertThat(items).extracting(BulkItem::number).containsExactly(2L, 3L, 4L);
        assertThat(json(items.getLast())).isEqualTo(JSON.readTree("{\"externalId\": \"a3\"}"));
    }

    @Test
    void aRowThatIsTooLongIsCutAndTheNextOneIsRead() throws IOException {
        var items = read("externalId\n" + "x".repeat(200_000) + "\na2\n");
        assertThat(items.getFirst().bytes().length).isLessThan(70_000);
        assertThatThrownBy(() -> json(items.getFirst())).isInstanceOf(HttpProblem.class);
        assertThat(json(items.getLast())).isEqualTo(JSON.readTree("{\"externalId\": \"a2\"}"));
    }

    private static List<BulkItem> read(String csv) throws IOException {
        var items = new ArrayList<BulkItem>();
        try (var reader = new CsvReader(new ByteArrayInputStream(csv.getBytes(UTF_8)))) {
            for (var item = reader.next(); item != null; item = reader.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static JsonNode json(BulkItem item) throws IOException {
        return JSON.readTree(CsvRow.body(item.bytes()).toString());
    }
}
