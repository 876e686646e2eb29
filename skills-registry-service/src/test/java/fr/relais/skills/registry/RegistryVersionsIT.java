package fr.relais.skills.registry;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.skills.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registry said before stays readable. */
@QuarkusTest
@RealServers
class RegistryVersionsIT {
    private static String current() {
        return anonymous().get("/registry").path("version");
    }

    /** Edits what is at a path; gives the new registry version. */
    private static String edit(String path, String field, Object value) {
        var read = anonymous().get(path).then().statusCode(200).extract();
        Map<String, Object> content = new HashMap<>(read.<Map<String, Object>>path(""));
        List.of("code", "id", "name", "version", "registryVersion", "label", "definition")
                .forEach(content::remove);
        content.put(field, value);
        return editor().header("If-Match", read.header("ETag"))
                .body(content)
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .path("registryVersion");
    }

    @Test
    void aCompetencyIsReadAsItWasInAnyVersion() {
        var path = "/competencies/SOC-F11";
        var before = anonymous().get(path).then().extract();
        String old = current();
        var first = edit(path, "labelFr", "Une fois");
        var second = edit(path, "labelFr", "Deux fois");
        anonymous().get(path).then().body("label", is("Deux fois")).body("registryVersion", is(second));
        anonymous().get(path + "?registryVersion=" + second).then().body("label", is("Deux fois"));
        anonymous().get(path + "?registryVersion=" + first).then().body("label", is("Une fois"));
        anonymous()
                .get(path + "?registryVersion=" + old)
                .then()
                .header("ETag", before.header("ETag"))
                .body("label", is(before.<String>path("label")))
                .body("registryVersion", is(before.<String>path("registryVersion")));
        anonymous()
                .get("/competencies?family=SAVOIR_FAIRE&limit=100&registryVersion=" + first)
                .then()
                .body("items.label", hasItem("Une fois"))
                .body("items.label", not(hasItem("Deux fois")))
                .body("items.size()", is(12));
    }

    @Test
    void aBadgeIsNotThereBeforeItWasWritten() {
        var path = "/badges/" + UUID.randomUUID();
        String old = current();
        Map<String, Integer> counts = anonymous().get("/registry").path("counts");
        int badges = Objects.requireNonNull(counts.get("badges"));
        var badge = """
                {"nameFr": "Un", "nameEn": "One", "issuer": "https://versions.example",
                 "achievementIds": ["https://versions.example/one"], "grants": [{"competency": "SOC-E01", "level": 1}]}
                """;
        var first = editor().body(badge).put(path).then().statusCode(201);
        String written = first.extract().path("registryVersion");
        edit(path, "nameFr", "Deux");
        anonymous().get(path + "?registryVersion=" + old).then().statusCode(404);
        anonymous().get(path + "?registryVersion=" + written).then().body("name", is("Un"));
        anonymous().get("/badges?registryVersion=" + written).then().body("items.name", hasItem("Un"));
        anonymous().get("/badges?registryVersion=" + old).then().body("items.name", not(hasItem("Un")));
        anonymous()
                .get("/registry?registryVersion=" + old)
                .then()
                .body("version", is(old))
                .body("counts", is(counts));
        anonymous()
                .get("/registry?registryVersion=" + written)
                .then()
                .body("version", is(written))
                .body("counts.badges", is(badges + 1))
                .body("counts.occupations", is(counts.get("occupations")));
    }

    @Test
    void anOccupationKeepsItsRequirementsBridgesAndTheirLabels() {
        var path = "/occupations/G1204";
        String old = current();
        var before = anonymous().get(path).then().extract();
        var requirements = List.of(Map.of("competency", "SOC-S03", "level", 1, "weight", 1));
        var content =
                Map.of("label", before.path("label").toString(), "requirements", requirements, "bridges", List.of());
        editor().header("If-Match", before.header("ETag"))
                .body(content)
                .put(path)
                .then()
                .statusCode(200)
                .body("requirements.competency", is(List.of("SOC-S03")));
        anonymous()
                .get(path + "?registryVersion=" + old)
                .then()
                .body("requirements", is(before.<List<?>>path("requirements")))
                .body("bridges", is(before.<List<?>>path("bridges")));
        anonymous()
                .get(path + "/bridges?limit=100&registryVersion=" + old)
                .then()
                .body("items", is(before.<List<?>>path("bridges")));
        anonymous().get(path + "/bridges").then().body("items.kind", not(hasItem("CURATED")));
    }

    @Test
    void versionsFollowOneAnotherWithoutAGap() {
        var path = "/competencies/SOC-F12";
        var first = edit(path, "labelEn", "Once");
        var second = edit(path, "labelEn", "Twice");
        var versions = anonymous()
                .get(path + "/versions?limit=2")
                .then()
                .statusCode(200)
                .extract();
        assertThat(versions.<List<String>>path("items.registryVersion")).containsExactly(second, first);
        assertThat(versions.<String>path("items[0].validUntil")).isNull();
        assertThat(versions.<String>path("items[1].validUntil")).isEqualTo(versions.path("items[0].validFrom"));
        assertThat(Instant.parse(versions.path("items[1].validFrom")))
                .isBefore(Instant.parse(versions.path("items[0].validFrom")));
        var rest = anonymous()
                .get(path + "/versions?cursor=" + versions.path("next"))
                .then()
                .extract();
        assertThat(rest.<Integer>path("items[0].version")).isEqualTo(versions.<Integer>path("items[1].version") - 1);
        anonymous()
                .get("/registry/versions?limit=2")
                .then()
                .body("items.version", is(List.of(second, first)))
                .body("items[0].romeVersion", is(anonymous().get("/registry").<String>path("romeVersion")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registry",
                "/competencies",
                "/competencies/SOC-E01",
                "/badges",
                "/occupations",
                "/occupations/K2503"
            })
    void aVersionThatNeverWasIsRefused(String path) {
        anonymous()
                .get(path + "?registryVersion=1999-1")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?registryVersion"))
                .body("errors[0].code", is("UNKNOWN_VERSION"));
    }

    @Test
    void aCursorOfOneVersionIsNoneOfAnother() {
        String next = anonymous().get("/occupations?limit=1").path("next");
        anonymous()
                .get("/occupations?registryVersion=" + current() + "&cursor=" + next)
                .then()
                .statusCode(400)
                .body("code", is("BAD_CURSOR"));
    }

    @Test
    void whatIsNotThereHasNoVersions() {
        for (var path : List.of("/competencies/SOC-X01", "/badges/" + UUID.randomUUID(), "/occupations/Z9999")) {
            anonymous().get(path + "/versions").then().statusCode(404).body("traceId", not(nullValue()));
        }
    }
}
