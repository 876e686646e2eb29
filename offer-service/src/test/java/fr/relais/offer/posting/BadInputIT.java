package fr.relais.offer.posting;

import static fr.relais.offer.Api.MINIMAL;
import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealServers
class BadInputIT {
    private final PostingTopic topic;

    BadInputIT(DataSource database) {
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void anAddressHoldsNoNul() {
        as(PARTNER)
                .urlEncodingEnabled(false)
                .get("/offers?departement=%00")
                .then()
                .statusCode(400);
        as(PARTNER).urlEncodingEnabled(false).get("/offers/a%00b").then().statusCode(400);
    }

    @Test
    void whoeverAcceptsNoJsonIsToldSo() {
        anonymous().accept("text/plain").get("/offers").then().statusCode(406);
    }

    @Test
    void whatTheFrameworkRefusesSaysWhatToChange() {
        as(PARTNER).delete("/offers").then().statusCode(405).body("detail", containsString("openapi.yaml"));
        as(PARTNER)
                .contentType("text/plain")
                .body("x")
                .post("/offers")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/json"));
        as(OPS).contentType("application/json")
                .body(MINIMAL)
                .post("/offers")
                .then()
                .statusCode(403)
                .body("detail", containsString("roles"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "colour": "red"                                        | /colour                   | UNKNOWN_FIELD
            "rome": {"code": "K2503", "x": 1}                      | /rome/x                   | UNKNOWN_FIELD
            "offerId": "1"                                         | /offerId                  | UNKNOWN_FIELD
            "positions": "3"                                       | /positions                | WRONG_TYPE
            "positions": 1.5                                       | /positions                | WRONG_TYPE
            "positions": 0                                         | /positions                | MIN
            "title": 7                                             | /title                    | WRONG_TYPE
            "title": " "                                           | /title                    | NOT_BLANK
            "title": null                                          | /title                    | NOT_NULL
            "title": "a\\u0000b"                                   | /title                    | PLAIN_TEXT
            "title": "\\ud83d"                                     | /title                    | PLAIN_TEXT
            "kind": "GAME"                                         | /kind                     | INVALID_VALUE
            "kind": null                                           | /kind                     | NOT_NULL
            "contractType": null                                   | /contractType             | NOT_NULL
            "contractType": "cdi"                                  | /contractType             | PATTERN
            "workingTime": null                                    | /workingTime              | NOT_NULL
            "workingTime": "SOMETIMES"                             | /workingTime              | INVALID_VALUE
            "startDate": "2024-02-30"                              | /startDate                | INVALID_VALUE
            "startDate": "soon"                                    | /startDate                | INVALID_VALUE
            "startDate": [2026, 13, 1]                             | /startDate                | WRONG_TYPE
            "expiresAt": 1e30                                      | /expiresAt                | WRONG_TYPE
            "expiresAt": "9999999999999"                           | /expiresAt                | INVALID_VALUE
            "rome": null                                           | /rome/code                | NOT_NULL
            "rome": {}                                             | /rome/code                | NOT_NULL
            "rome": {"code": "K25"}                                | /rome/code                | PATTERN
            "rome": {"code": "K2503", "version": "1.99"}           | /rome/code                | UNKNOWN_ROME_CODE
            "rome": "K2503"                                        | /rome                     | WRONG_TYPE
            "employer": {"siret": "73282932000075"}                | /employer/siret           | SIRET
            "employer": {"siret": "7328293200007"}                 | /employer/siret           | SIRET
            "place": {"latitude": 91, "longitude": 2}              | /place/latitude           | MAX
            "place": {"latitude": 48}                              | /place/longitude          | NOT_NULL
            "place": {"departement": "seine"}                      | /place/departement        | PATTERN
            "place": {"communeInsee": "99999"}                     | /place/communeInsee       | UNKNOWN_COMMUNE
            "licences": ["B", null]                                | /licences/1               | NOT_NULL
            "licences": "B"                                        | /licences                 | WRONG_TYPE
            "remote": "yes"                                        | /remote                   | WRONG_TYPE
            "status": "PUBLISHED"                                  | /status                   | READ_ONLY
            "details": {"description": "\\ud83d"}                  | /details/description      | PATTERN
            "details": {"description": "a\\u0000b"}                | /details/description      | PATTERN
            "details": {"programmes": ["Paris 2024"]}              | /details/programmes/0     | PATTERN
            "details": {"contractMonths": -1}                      | /details/contractMonths   | MIN
            "details": {"wage": 1}                                 | /details/wage             | UNKNOWN_FIELD
            "requirements": [{"competency": "SOC-X99", "level": 1, "exigence": "S"}] | /requirements/0/competency | UNKNOWN_COMPETENCY
            "requirements": [{"competency": "SOC-E01", "level": 4, "exigence": "S"}] | /requirements/0/level | MAX
            "requirements": [{"competency": "SOC-E01", "level": 0, "exigence": "S"}] | /requirements/0/level | MIN
            "requirements": [{"competency": "SOC-E01", "level": 1}] | /requirements/0/exigence | NOT_NULL
            "requirements": [{"competency": "SOC-E01", "level": 1, "exigence": "X"}] | /requirements/0/exigence | INVALID_VALUE
            "requirements": [{"competency": "SOC-E01", "level": 1, "exigence": "S", "weight": 11}] | /requirements/0/weight | MAX
            "requirements": [{"competency": "SOC-E01", "level": 1, "exigence": "E", "origin": "INFERRED"}] | /requirements/0/exigence | INFERRED_IS_WISHED
            "requirements": [null]                                 | /requirements/0           | NOT_NULL
            """)
    void whatIsWrongIsNamedWhereItIsAndNothingIsStored(String member, String pointer, String code) {
        long before = topic.number("select count(*) from offer");
        var name = member.substring(0, member.indexOf(':'));
        var body = MINIMAL.contains(name)
                ? MINIMAL.replaceFirst(
                        name + ": (\\{[^}]*}|\"[^\"]*\")", java.util.regex.Matcher.quoteReplacement(member))
                : MINIMAL.replace("\"kind\"", member + ", \"kind\"");
        json(PARTNER)
                .body(body)
                .post("/offers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", is(400))
                .body("retryable", is(false))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        assertThat(topic.number("select count(*) from offer")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "nonsense", "{\"kind\": \"JOB\",}", "{} {}", "{\"kind\": \"JOB\", \"kind\": \"JOB\"}"})
    void whatIsNoJsonIsRefused(String body) {
        json(PARTNER).body(body).post("/offers").then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"text\""})
    void jsonThatIsNoObjectIsRefused(String body) {
        json(PARTNER).body(body).post("/offers").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void severalFaultsAreNamedTogether() {
        json(PARTNER)
                .body("{\"status\": \"CLOSED\"}")
                .post("/offers")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        is(List.of("/kind", "/title", "/rome/code", "/contractType", "/workingTime", "/status")));
    }

    @Test
    void fieldsThatCannotBeReadAreNamedTogether() {
        json(PARTNER)
                .body("""
                        {"colour": "red", "kind": "GAME", "licences": "B", "positions": 0, "rome": {"x": 1},
                         "startDate": "2024-02-30", "place": {"communeInsee": "99999"}, "requirements": [
                           {"competency": 1, "level": 4, "exigence": "X"},
                           {"competency": "SOC-X99", "level": 1, "exigence": "S"}]}
                        """)
                .post("/offers")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/contractType",
                                "/workingTime",
                                "/place/communeInsee",
                                "/requirements/1/competency",
                                "/colour",
                                "/kind",
                                "/licences",
                                "/positions",
                                "/rome/x",
                                "/rome/code",
                                "/startDate",
                                "/requirements/0/competency",
                                "/requirements/0/level",
                                "/requirements/0/exigence"))
                .body("errors.find { it.pointer == '/licences' }.message", is("must be an array"));
    }

    @Test
    void aBodyThatIsTooLargeOrOfAnotherTypeIsRefused() {
        json(PARTNER)
                .body(MINIMAL.replace("Agent", "x".repeat(1 << 20)))
                .post("/offers")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        as(PARTNER)
                .contentType("text/plain")
                .body(MINIMAL)
                .post("/offers")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({"?limit=0,?limit", "?limit=101,?limit", "?limit=x,?limit", "?status=OPEN,?status", "?rome=k2503,?rome"})
    void aListSaysWhichParameterIsWrong(String query, String pointer) {
        anonymous().get("/offers" + query).then().statusCode(400).body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "b2ZmZXJzHzE", "////"})
    void aCursorOfNobodyIsRefused(String cursor) {
        anonymous()
                .queryParam("cursor", cursor)
                .get("/offers")
                .then()
                .statusCode(400)
                .body("code", is("BAD_CURSOR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "019a0000-0000-7000-8000-00000000000", "019a0000-0000-7000-8000-0000000000ff", "' or 1=1"})
    void anIdThatIsNoneIsNotFound(String id) {
        anonymous().get("/offers/{id}", id).then().statusCode(404).contentType("application/problem+json");
        patch(PARTNER, "*").body("{").patch("/offers/{id}", id).then().statusCode(404);
    }

    @Test
    void anExternalIdIsVisibleAndNotEndless() {
        for (var id : List.of("a b", "a\nb", "x".repeat(201))) {
            json(PARTNER)
                    .body(MINIMAL)
                    .put("/sources/partner-demo/offers/{id}", id)
                    .then()
                    .statusCode(400);
        }
        json(PARTNER)
                .body(MINIMAL)
                .put("/sources/partner-demo/offers/{id}", "é/&?#")
                .then()
                .statusCode(201);
    }

    @Test
    void aPatchIsAsStrict() {
        var id = draft(PARTNER, MINIMAL);
        patch(PARTNER, "\"1\"")
                .body("{\"title\": null}")
                .patch("/offers/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/title"));
        patch(PARTNER, "\"1\"")
                .body("{\"source\": \"francetravail\"}")
                .patch("/offers/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/source"));
        patch(PARTNER, "\"1\"").body("[]").patch("/offers/" + id).then().statusCode(400);
        as(PARTNER).get("/offers/" + id).then().header("ETag", "\"1\"");
    }
}
