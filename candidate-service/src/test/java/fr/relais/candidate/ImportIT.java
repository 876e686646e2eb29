package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.fresh;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many candidates in one request. */
@QuarkusTest
@RealServers
class ImportIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void goodLinesAreStoredWrongOnesAreNamedAndACutFileKeepsWhatCameBefore() {
        var prefix = fresh();
        var file = String.join(
                        "\n",
                        line(prefix + "-1", ""),
                        line(prefix + "-2", ", \"wishedRome\": [\"nope\"]"),
                        "not json",
                        "{\"person\": {\"birthDate\": \"1999-04-12\"}}",
                        "",
                        line(
                                prefix + "-6",
                                ", \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 2, \"evidence\": \"BADGE\"}]"))
                + "\n" + line(prefix + "-7", "").substring(0, 60);
        var done = Imports.done(Identity.PARTNER, file);
        assertThat(done.getString("status")).isEqualTo("COMPLETED");
        assertThat(done.getInt("created")).isEqualTo(2);
        assertThat(done.getInt("rejected")).isEqualTo(4);
        as(Identity.PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items[0].line", is(2))
                .body("items[0].pointer", is("/wishedRome/0"))
                .body("items[1].code", is("MALFORMED_JSON"))
                .body("items[2].pointer", is("/externalId"))
                .body("items[3].line", is(7));
        as(Identity.OTHER_PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .statusCode(404);
        as(Identity.OPS).get("/imports/" + done.getString("id")).then().statusCode(200);
    }

    @Test
    void allThatIsWrongWithALineIsNamed() {
        var file = "{\"person\": {\"birthDate\": 1}, \"noNights\": \"yes\", \"wishedRome\": [\"nope\", \"Z9999\"]}";
        var done = Imports.done(Identity.PARTNER, file);
        assertThat(done.getInt("rejected")).isEqualTo(1);
        as(Identity.PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .body("items.line", everyItem(is(1)))
                .body(
                        "items.pointer",
                        is(List.of("/externalId", "/person/birthDate", "/noNights", "/wishedRome/0", "/wishedRome/1")));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var prefix = fresh();
        var file = lines(prefix, 250);
        assertThat(Imports.done(Identity.PARTNER, file).getInt("created")).isEqualTo(250);
        assertThat(Imports.done(Identity.PARTNER, file).getInt("unchanged")).isEqualTo(250);
        Api.upsert(prefix + "-7", line(prefix + "-7", "").replaceFirst("\"externalId\": \"[^\"]*\", ", ""))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""));
    }

    /** The last line is a chunk by itself, made ready as a new person while the first line is still being stored. */
    @Test
    void aCandidateWhoComesAgainInAChunkOfTheirOwnIsChanged() {
        var prefix = fresh();
        var again = line(prefix + "-0", ", \"wishedRome\": [\"K2503\"]");
        var done = Imports.done(Identity.PARTNER, lines(prefix, 500) + "\n" + again);
        assertThat(done.getInt("created")).isEqualTo(500);
        assertThat(done.getInt("updated")).isEqualTo(1);
    }

    @Test
    void aCandidateWhoComesTwiceIsCreatedAndThenChanged() {
        var twice = fresh();
        var file = String.join(
                "\n",
                line(twice, ""),
                line(twice, ", \"wishedRome\": [\"K2503\"]"),
                line(twice, ", \"wishedRome\": [\"K2503\"]"));
        var done = Imports.done(Identity.PARTNER, file);
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(done.getInt("updated")).isEqualTo(1);
        assertThat(done.getInt("unchanged")).isEqualTo(1);
        Api.upsert(twice, line(twice, ", \"wishedRome\": [\"K2503\"]").replaceFirst("\"externalId\": \"[^\"]*\", ", ""))
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""));
    }

    @Test
    void ofOneFileSomeAreCreatedSomeChangedAndSomeRefusedEachByItself() {
        var prefix = fresh();
        Imports.done(Identity.OTHER_PARTNER, lines(prefix, 20));
        var badge = ", \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 2, \"evidence\": \"BADGE\"}]";
        var file = IntStream.range(10, 40)
                .mapToObj(i -> line(prefix + "-" + i, i % 3 == 0 ? badge : ", \"noNights\": true"))
                .collect(Collectors.joining("\n"));
        var done = Imports.done(Identity.OTHER_PARTNER, file);
        assertThat(done.getInt("rejected")).isEqualTo(10);
        assertThat(done.getInt("updated")).isEqualTo(7);
        assertThat(done.getInt("created")).isEqualTo(13);
        as(Identity.OTHER_PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .body("items.code", everyItem(is("EVIDENCE_NOT_ALLOWED")))
                .body("items[0].externalId", is(prefix + "-12"));
    }

    @Test
    void evidenceThatTheUploaderMayNotStateIsRefusedLineByLine() {
        var prefix = fresh();
        var file = line(prefix + "-1", "") + "\n"
                + line(
                        prefix + "-2",
                        ", \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 2, \"evidence\": \"BADGE\"}]");
        var done = Imports.done(Identity.OTHER_PARTNER, file);
        assertThat(done.getInt("created")).isEqualTo(1);
        as(Identity.OTHER_PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .body("items[0].code", is("EVIDENCE_NOT_ALLOWED"))
                .body("items[0].line", is(2));
    }

    @Test
    void aCsvFileDoesWhatTheSameNdjsonDoes() {
        var prefix = fresh();
        var file = """
            externalId,birthDate,wishedRome,latitude,longitude,maxDistanceKm,consents
            %1$s-1,1999-04-12,K2503,48,2.35,20,matching
            %1$s-2,1999-02-30,K2503,48,2.35,20,matching
            """.formatted(prefix);
        var done = Imports.done(Identity.PARTNER, "text/csv", file);
        assertThat(done.getInt("created")).isEqualTo(1);
        as(Identity.PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .body("items[0].line", is(3))
                .body("items[0].externalId", is(prefix + "-2"))
                .body("items[0].pointer", is("/person/birthDate"));
        assertThat(Imports.done(Identity.PARTNER, "text/csv", file).getInt("unchanged"))
                .isEqualTo(1);
        assertThat(Imports.done(Identity.PARTNER, "text/csv", "nonsense\n").getString("status"))
                .isEqualTo("FAILED");
    }

    @Test
    void aCsvRowThatIsCutShortIsRefusedWhole() {
        var prefix = fresh();
        var file = """
            externalId,birthDate,competencies,licences
            %1$s-1,1999-04-12,SOC-E01:2:DECLARED,B
            %1$s-2,1999-04-12
            %1$s-3,1999-04-12,SOC-E01:2:DECLARED""".formatted(prefix);
        var done = Imports.done(Identity.PARTNER, "text/csv", file);
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(done.getInt("rejected")).isEqualTo(2);
        as(Identity.PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .body("items.line", hasItems(3, 4))
                .body("items.code", hasItems("WRONG_CELL_COUNT", "ROW_CUT"));
    }

    @Test
    void aCsvFileThatEndsWithinItsLastCellLosesThatRowAlone() {
        var prefix = fresh();
        var file = """
                externalId,birthDate,practisedRome
                %1$s-1,1999-04-12,K2503
                %1$s-2,1999-04-12,K2503 G1703""".formatted(prefix);
        var done = Imports.done(Identity.PARTNER, "text/csv", file);
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(done.getInt("rejected")).isEqualTo(1);
        as(Identity.PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .body("items.line", hasItems(3))
                .body("items.code", hasItems("ROW_CUT"));
        assertThat(Imports.done(Identity.PARTNER, "text/csv", file + "\r\n").getInt("created"))
                .isEqualTo(1);
    }

    @Test
    void aRowThatIsNoCsvDoesNotStopThoseBehindIt() {
        var prefix = fresh();
        var file = """
            externalId,givenName,birthDate
            %1$s-1,"Ana
            Maria",1999-04-12
            %1$s-2,"Ana"x,1999-04-12

            %1$s-3,An\u00e4,1999-04-12
            %1$s-4,Ana,1999-04-12
            %1$s-5,"Ana,1999-04-12
            """.formatted(prefix);
        var done = Imports.done(Identity.PARTNER, "text/csv", file.getBytes(ISO_8859_1));
        assertThat(done.getString("status")).isEqualTo("COMPLETED");
        assertThat(done.getInt("created")).isEqualTo(1);
        as(Identity.PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .body("items.line", is(List.of(2, 3, 4, 6, 8)))
                .body(
                        "items.code",
                        is(List.of("MALFORMED_CSV", "WRONG_CELL_COUNT", "MALFORMED_CSV", "NOT_UTF8", "MALFORMED_CSV")));
    }

    @Test
    void peopleDoNotImport() {
        for (var who : new Identity[] {Identity.CANDIDATE, Identity.COUNSELLOR, Identity.EMPLOYER, Identity.OPS}) {
            as(who).contentType("application/x-ndjson")
                    .body("{}".getBytes(UTF_8))
                    .post("/imports")
                    .then()
                    .statusCode(403);
        }
    }

    private static String lines(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> line(prefix + "-" + i, ""))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String externalId, String more) {
        return ("{\"externalId\": \"%s\", \"person\": {\"birthDate\": \"1999-04-12\"},"
                        + " \"consents\": {\"matching\": true}%s}")
                .formatted(externalId, more);
    }
}
