package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.Api.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong is refused with the place where it is wrong, and leaves nothing behind. */
@QuarkusTest
@RealServers
class BadInputIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    private final EntityManager database;

    BadInputIT(EntityManager database) {
        this.database = database;
    }

    @Test
    void whoeverAcceptsNoJsonIsToldSo() {
        as(Identity.COUNSELLOR).accept("text/plain").get("/candidates").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nope | UNKNOWN_FIELD | , \"nope\": 1",
                "/person/nir | UNKNOWN_FIELD | , \"person\": {\"birthDate\": \"1999-04-12\", \"nir\": \"1\"}",
                "/noNights | WRONG_TYPE | , \"noNights\": \"yes\"",
                "/mobility/maxDistanceKm | WRONG_TYPE | , \"mobility\": {\"maxDistanceKm\": \"20\"}",
                "/mobility/maxDistanceKm | MIN | , \"mobility\": {\"maxDistanceKm\": -1}",
                "/availableFrom | INVALID_VALUE | , \"availableFrom\": \"2025-02-29\"",
                "/availableFrom | INVALID_VALUE | , \"availableFrom\": \"+999999999-12-31\"",
                "/person/birthDate | INVALID_VALUE | , \"person\": {\"birthDate\": \"1999-13-01\"}",
                "/person/birthDate | WRONG_TYPE | , \"person\": {\"birthDate\": [1990]}",
                "/person/birthDate | OUT_OF_RANGE | , \"person\": {\"birthDate\": \"2999-01-01\"}",
                "/person/birthDate | OUT_OF_RANGE | , \"person\": {\"birthDate\": \"1066-10-14\"}",
                "/person/birthDate | TOO_YOUNG | , \"person\": {\"birthDate\": \"2019-01-01\"}",
                "/person/birthDate | NOT_NULL | , \"person\": {}",
                "/person/birthDate | NOT_NULL | , \"person\": null",
                "/person/email | EMAIL | , \"person\": {\"birthDate\": \"1999-04-12\", \"email\": \"nobody\"}",
                "/person/familyName | PATTERN | , \"person\": {\"birthDate\": \"1999-04-12\", \"familyName\": \"a\\u0000\"}",
                "/competencies/1/code | UNKNOWN_COMPETENCY | , \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 1, \"evidence\": \"BADGE\"}, {\"code\": \"SOC-X99\", \"level\": 1, \"evidence\": \"BADGE\"}]",
                "/competencies/0/level | MAX | , \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 4, \"evidence\": \"BADGE\"}]",
                "/competencies/0/level | OUT_OF_RANGE | , \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 0, \"evidence\": \"BADGE\"}]",
                "/competencies/0/level | WRONG_TYPE | , \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 1.5, \"evidence\": \"BADGE\"}]",
                "/competencies/0/evidence | INVALID_VALUE | , \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 1, \"evidence\": \"HEARSAY\"}]",
                "/wishedRome/0 | PATTERN | , \"wishedRome\": [\"K25\"]",
                "/practisedRome/1 | UNKNOWN_ROME | , \"practisedRome\": [\"K2503\", \"Z9999\"]",
                "/contractTypes/0 | NOT_NULL | , \"contractTypes\": [null]",
                "/workingTimes/0 | INVALID_VALUE | , \"workingTimes\": [\"SOMETIMES\"]",
                "/licences | WRONG_TYPE | , \"licences\": \"B\"",
                "/place/communeInsee | UNKNOWN_COMMUNE | , \"place\": {\"communeInsee\": \"99999\"}",
                "/place/communeInsee | EXCLUSIVE | , \"place\": {\"communeInsee\": \"94028\", \"departement\": \"94\"}",
                "/place/longitude | NOT_NULL | , \"place\": {\"latitude\": 48.1}",
                "/place/latitude | MAX | , \"place\": {\"latitude\": 91, \"longitude\": 2}",
                "/place/departement | PATTERN | , \"place\": {\"departement\": \"Paris\"}",
                "/consents/sale | UNKNOWN_FIELD | , \"consents\": {\"sale\": true}",
            })
    void aWrongFieldIsPointedAt(String pointer, String code, String more) {
        var externalId = fresh();
        // a later "person" or "consents" would be a duplicate: what the case names stands alone
        var person = more.contains("\"person\"") ? "" : ", \"person\": {\"birthDate\": \"1999-04-12\"}";
        var body = "{" + (more + person).substring(2) + "}";
        as(Identity.PARTNER)
                .body(body)
                .put(path(externalId))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("INVALID_REQUEST"))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        assertThat(stored(externalId)).isZero();
    }

    @Test
    void allThatIsWrongIsNamedTogether() {
        as(Identity.PARTNER)
                .body("""
                        {"nope": 1, "availableFrom": "2025-02-29", "licences": "B", "wishedRome": ["K25", "Z9999"],
                         "place": {"communeInsee": "99999"},
                         "competencies": [{"code": "SOC-E01", "level": "1", "evidence": "HEARSAY"},
                                          {"code": "SOC-X99", "level": 1, "evidence": "BADGE"}]}
                        """)
                .put(path(fresh()))
                .then()
                .statusCode(400)
                .body("detail", is("10 fields are wrong"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/nope",
                                "/availableFrom",
                                "/licences",
                                "/wishedRome/0",
                                "/wishedRome/1",
                                "/place/communeInsee",
                                "/competencies/1/code",
                                "/competencies/0/level",
                                "/competencies/0/evidence",
                                "/person/birthDate"))
                .body("errors.find { it.pointer == '/licences' }.message", is("must be an array"));
    }

    @Test
    void malformedJsonIsAnErrorOfTheWholeBody() {
        as(Identity.PARTNER)
                .body("{\"person\": {\"givenName\": Canary")
                .put(path(fresh()))
                .then()
                .statusCode(400)
                .body("code", is("MALFORMED_JSON"))
                .body("errors.pointer", is(List.of("")))
                .body("errors.code", is(List.of("MALFORMED_JSON")))
                .body("errors[0].message", matchesPattern("is not JSON at line 1, column \\d+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"person\": {\"birthDate\": \"1999-04-12\"}",
                "null",
                "[]",
                "{} {}",
                "{\"person\": {}, \"person\": {}}"
            })
    void whatIsNoObjectIsRefused(String body) {
        var externalId = fresh();
        as(Identity.PARTNER)
                .body(body)
                .put(path(externalId))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(stored(externalId)).isZero();
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsTooLarge() {
        as(Identity.PARTNER)
                .body("{\"person\": \"" + "x".repeat(1 << 20) + "\"}")
                .put(path(fresh()))
                .then()
                .statusCode(413)
                .body("code", is("TOO_LARGE"));
    }

    @Test
    void anExternalIdThatCouldNotBeStoredIsRefused() {
        as(Identity.PARTNER)
                .urlEncodingEnabled(false)
                .body(Api.body(""))
                .put(path("a%00b"))
                .then()
                .statusCode(400);
        as(Identity.PARTNER)
                .body(Api.body(""))
                .put(path("x".repeat(201)))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01a2041f-62b8-7349-8bbe", "%27%20or%201=1", "00000000-0000-0000-0000-000000000000"})
    void anIdThatIsNoneIsAbsent(String id) {
        as(Identity.PARTNER)
                .urlEncodingEnabled(false)
                .get("/candidates/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void anotherMediaTypeIsNotRead() {
        as(Identity.PARTNER)
                .contentType("text/plain")
                .body("x")
                .put(path(fresh()))
                .then()
                .statusCode(415);
    }

    private long stored(String externalId) {
        return ((Number) database.createNativeQuery("select count(*) from source_link where external_id = ?1")
                        .setParameter(1, externalId)
                        .getSingleResult())
                .longValue();
    }
}
