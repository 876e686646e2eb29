package fr.relais.skills.registry;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.as;
import static fr.relais.skills.Api.editor;
import static fr.relais.testing.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.CompetencyState;
import fr.relais.events.Topics;
import fr.relais.skills.RealServers;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealServers
class RegistryEditIT {
    private static final String COMPETENCY = """
            {"family": "SAVOIR_ETRE", "status": "PROPOSED", "labelFr": "%s", "labelEn": "Perseverance",
             "definitionFr": "Tenir.", "definitionEn": "Persist.", "esco": null,
             "sources": [{"scheme": "FT_SAVOIR_ETRE", "code": "300485", "labels": ["Faire preuve de persévérance"]}]}
            """;
    private static final String BADGE = """
            {"nameFr": "Volontaire", "nameEn": "Volunteer", "issuer": "https://issuer.example",
             "achievementIds": ["https://issuer.example/%s"], "grants": [{"competency": "SOC-E01", "level": 2}]}
            """;
    private static final String OCCUPATION = """
            {"label": "%s", "requirements": [{"competency": "SOC-E01", "level": 2, "weight": 5}],
             "bridges": [{"to": "%s", "reasonFr": "Parce que.", "credential": null}]}
            """;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void anExistingEntryIsEditedOnlyWithItsCurrentTag() {
        editor().body(COMPETENCY.formatted("Tenir bon"))
                .put("/competencies/SOC-E10")
                .then()
                .statusCode(428)
                .body("code", is("PRECONDITION_NEEDED"));
        editor().header("If-Match", "\"4711\"")
                .body(COMPETENCY.formatted("Tenir bon"))
                .put("/competencies/SOC-E10")
                .then()
                .statusCode(412)
                .body("code", is("STALE"));
        editor().body("{}").put("/occupations/K2503").then().statusCode(428);
    }

    @Test
    void anEditRaisesTheVersionAndIsPublishedAsItIsServed() throws Exception {
        var before = anonymous().get("/competencies/SOC-E10").then().extract();
        var registryBefore = anonymous().get("/registry").<String>path("version");
        int version = before.<Integer>path("version") + 1;
        var after = editor().header("If-Match", before.header("ETag"))
                .body(COMPETENCY.formatted("Tenir bon " + version))
                .put("/competencies/SOC-E10")
                .then()
                .statusCode(200)
                .header("ETag", "\"" + version + "\"")
                .body("label", is("Tenir bon " + version))
                .body("registryVersion", not(registryBefore))
                .extract();
        var event = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicReader.latest(Topics.COMPETENCY).get("SOC-E10"),
                        r -> TopicReader.sequence(r) == version);
        var state = json.readValue(event.value(), CompetencyState.class);
        assertThat(state.labelFr()).isEqualTo("Tenir bon " + version);
        assertThat(state.registryVersion()).isEqualTo(after.path("registryVersion"));
        assertThat(header(event, "ce_type")).isEqualTo("relais.competency.published.v1");
        assertThat(header(event, "ce_source")).isEqualTo("/relais/skills-registry-service");
        assertThat(header(event, "ce_subject")).isEqualTo("SOC-E10");
    }

    @Test
    void theSameContentAgainIsNoNewVersion() {
        var tag = anonymous().get("/competencies/SOC-E12").header("ETag");
        var content = COMPETENCY.formatted("Deux fois");
        var first = editor().header("If-Match", tag).body(content).put("/competencies/SOC-E12");
        editor().header("If-Match", first.header("ETag"))
                .body(content)
                .put("/competencies/SOC-E12")
                .then()
                .statusCode(200)
                .header("ETag", first.header("ETag"));
    }

    @Test
    void ofTwoEditorsWhoReadTheSameVersionOneIsToldThatItIsStale() throws Exception {
        var tag = anonymous().get("/competencies/SOC-E08").header("ETag");
        var token = Identity.REGISTRY_ADMIN.token();
        var edits = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(editor -> () -> anonymous()
                        .auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .header("If-Match", tag)
                        .body(COMPETENCY.formatted("Rigueur selon " + editor))
                        .put("/competencies/SOC-E08")
                        .statusCode())
                .toList();
        try (var editors = Executors.newFixedThreadPool(edits.size())) {
            var statuses = new ArrayList<Integer>();
            for (var edit : editors.invokeAll(edits)) {
                statuses.add(edit.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void theTagOfTheEnglishRepresentationIsAsGood() {
        var tag = anonymous()
                .header("Accept-Language", "en")
                .get("/competencies/SOC-E11")
                .header("ETag");
        assertThat(tag).contains("-en");
        editor().header("If-Match", tag)
                .body(COMPETENCY.formatted("Ouverture"))
                .put("/competencies/SOC-E11")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"family\": \"SAVOIR_ETRE\"     | \"family\": \"SAVOIR-VIVRE\"       | /family           | INVALID_VALUE",
                "\"labelEn\": \"Perseverance\"   | \"labelEn\": 7                     | /labelEn          | WRONG_TYPE",
                "\"definitionFr\": \"Tenir.\",   | \"surplus\": 1,                    | /surplus          | UNKNOWN_FIELD",
                "\"definitionEn\": \"Persist.\", | \"definitionEn\": \" \",           | /definitionEn     | NOT_BLANK",
                "\"scheme\": \"FT_SAVOIR_ETRE\"  | \"scheme\": \"ESCO\"               | /sources/0/scheme | PATTERN",
                "\"esco\": null                  | \"esco\": {\"uri\": \"x\", \"label\": \"y\", \"closeness\": \"close\"} | /esco/uri | PATTERN"
            })
    void badContentIsRefusedWithAPointerAndNothingIsStored(String good, String bad, String pointer, String code) {
        var before = anonymous().get("/competencies/SOC-E09").then().extract();
        editor().header("If-Match", before.header("ETag"))
                .body(COMPETENCY.formatted("Non").replace(good.strip(), bad.strip()))
                .put("/competencies/SOC-E09")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems(pointer))
                .body("errors.code", hasItems(code));
        assertThat(anonymous().get("/competencies/SOC-E09").header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void malformedAndOversizedBodiesAreRefused() {
        var tag = anonymous().get("/competencies/SOC-E09").header("ETag");
        editor().header("If-Match", tag)
                .body("{\"family\": ")
                .put("/competencies/SOC-E09")
                .then()
                .statusCode(400)
                .body("code", is("MALFORMED_JSON"));
        editor().header("If-Match", tag)
                .body(COMPETENCY.formatted("x".repeat(2 << 20)))
                .put("/competencies/SOC-E09")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        as(Identity.REGISTRY_ADMIN)
                .contentType("text/plain")
                .body("x")
                .put("/competencies/SOC-E09")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aNewBadgeTemplateGetsTheIdOfItsPathAndOneAchievementIsGrantedOnce() {
        var id = UUID.randomUUID();
        editor().body(BADGE.formatted(id))
                .put("/badges/" + id)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("id", is(id.toString()));
        editor().body(BADGE.formatted(id))
                .put("/badges/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/achievementIds/0"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TopicReader.latest(Topics.BADGE).containsKey(id.toString()));
    }

    @Test
    void aBadgeGrantsKnownCompetenciesOnceAtALevelThatExists() {
        var grants = "{\"competency\": \"SOC-E01\", \"level\": 2}";
        badge(grants + ", {\"competency\": \"SOC-Z01\", \"level\": 1}", "/grants/1/competency", "UNKNOWN_COMPETENCY");
        badge(grants + ", " + grants, "/grants/1/competency", "DUPLICATE");
        badge("{\"competency\": \"SOC-E01\", \"level\": 4}", "/grants/0/level", "MAX");
    }

    private static void badge(String grants, String pointer, String code) {
        editor().body(BADGE.formatted(UUID.randomUUID()).replaceFirst("\\[\\{.*}]", "[" + grants + "]"))
                .put("/badges/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].code", is(code));
    }

    @Test
    void anEditedOccupationIsCurated() {
        var tag = anonymous().get("/occupations/N1103").header("ETag");
        editor().header("If-Match", tag)
                .body(OCCUPATION.formatted("Préparateur", "N1101"))
                .put("/occupations/N1103")
                .then()
                .statusCode(200)
                .body("profile", is("CURATED"))
                .body("requirements[0].exigence", is("S"))
                .body("requirements[0].origin", is("INFERRED"))
                .body("bridges[0].to", is("N1101"))
                .header("ETag", notNullValue());
    }

    @Test
    void anOccupationAsksKnownCompetenciesAndLeadsElsewhere() {
        var tag = anonymous().get("/occupations/N1105").header("ETag");
        editor().header("If-Match", tag)
                .body(OCCUPATION.formatted("Boucle", "N1105").replace("SOC-E01", "SOC-E99"))
                .put("/occupations/N1105")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/requirements/0/competency", "/bridges/0/to"));
        editor().header("If-Match", tag)
                .body(OCCUPATION.formatted("Mauvais code", "N11"))
                .put("/occupations/N1105")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/bridges/0/to"));
    }
}
