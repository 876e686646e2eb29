package fr.relais.skills.registry;

import static fr.relais.skills.Api.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.relais.skills.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealServers
class RegistryReadIT {
    private static final String GAMES_BADGE = "019078d0-8c00-7024-8a24-202407260811";

    @Test
    void theRegistryNamesItsVersionStatusAndSize() {
        anonymous()
                .get("/registry")
                .then()
                .statusCode(200)
                .body("version", startsWith("2026-1"))
                .body("status", is("PROPOSED"))
                .body("romeVersion", is("4.60"))
                .body("counts.competencies", is(30))
                .body("counts.badges", greaterThanOrEqualTo(1))
                .body("counts.curatedOccupations", greaterThanOrEqualTo(60));
    }

    @Test
    void theThirtyCompetenciesComeInPagesThatSkipAndRepeatNothing() {
        var codes = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = anonymous().queryParam("limit", 7).queryParam("cursor", cursor.isEmpty() ? null : cursor);
            var answer = (cursor.isEmpty() ? anonymous().queryParam("limit", 7) : page)
                    .get("/competencies")
                    .then()
                    .statusCode(200)
                    .extract();
            codes.addAll(answer.<List<String>>path("items.code"));
            cursor = answer.path("next");
            assertThat(answer.header("Link") == null).isEqualTo(cursor == null);
        }
        assertThat(codes).hasSize(30).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({"SAVOIR,6", "SAVOIR_FAIRE,12", "SAVOIR_ETRE,12"})
    void aFamilyIsAFilter(String family, int size) {
        anonymous()
                .queryParam("family", family)
                .get("/competencies")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .body("items", hasSize(size))
                .body("items.family", everyItem(is(family)))
                .body("items.status", everyItem(is("PROPOSED")));
    }

    @Test
    void labelsAreFrenchUnlessEnglishIsPreferred() {
        anonymous()
                .get("/competencies/SOC-E01")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .header("Vary", containsString("Accept-Language"))
                .body("label", is("Avoir l'esprit d'équipe"));
        anonymous()
                .header("Accept-Language", "de, en;q=0.8, fr;q=0.5")
                .get("/competencies/SOC-E01")
                .then()
                .header("Content-Language", "en")
                .body("label", is("Team spirit"))
                .body("labelFr", is("Avoir l'esprit d'équipe"))
                .body("definition", notNullValue());
    }

    @Test
    void aKnownVersionIsNotSentAgainInTheSameLanguage() {
        var tag = anonymous().get("/competencies/SOC-E02").header("ETag");
        anonymous()
                .header("If-None-Match", tag)
                .get("/competencies/SOC-E02")
                .then()
                .statusCode(304);
        anonymous()
                .header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get("/competencies/SOC-E02")
                .then()
                .statusCode(200);
    }

    @Test
    void theGamesBadgeTellsIssuerAchievementsAndFifteenGrants() {
        anonymous()
                .get("/badges/" + GAMES_BADGE)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("J'ai fait les Jeux"))
                .body("issuer", notNullValue())
                .body("achievementIds", hasSize(1))
                .body("grants", hasSize(15))
                .body("grants.level", everyItem(is(2)));
        anonymous().get("/badges").then().statusCode(200).body("items.id", org.hamcrest.Matchers.hasItem(GAMES_BADGE));
    }

    @Test
    void anOccupationTellsItsLabelRequirementsAndBridges() {
        anonymous()
                .get("/occupations/K2504")
                .then()
                .statusCode(200)
                .body("label", is("Agent / Agente de sécurité événementielle"))
                .body("profile", is("CURATED"))
                .body("requirements", hasSize(9))
                .body("requirements.exigence", everyItem(is("S")))
                .body("requirements.origin", everyItem(is("INFERRED")))
                .body(
                        "bridges.find { it.to == 'K2507' }.label",
                        is("Agent / Agente d'exploitation et de sûreté aéroportuaire"));
        anonymous()
                .get("/occupations/K2504/bridges")
                .then()
                .statusCode(200)
                .body("items.find { it.to == 'K2503' }.credential", containsString("CNAPS"))
                .body("items.find { it.to == 'K2503' }.reasonFr", notNullValue());
    }

    @Test
    void bridgesAreAPagedList() {
        var first = anonymous()
                .queryParam("limit", 2)
                .get("/occupations/K2503/bridges")
                .then()
                .extract();
        String next = first.path("next");
        var second =
                anonymous().queryParam("limit", 2).queryParam("cursor", next).get("/occupations/K2503/bridges");
        assertThat(first.<List<String>>path("items.to"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(second.path("items.to"));
    }

    @ParameterizedTest
    @CsvSource({
        "/competencies?family=SAVOIRS, ?family",
        "/competencies?limit=0, ?limit",
        "/competencies?limit=abc, ?limit",
        "/occupations?limit=101, ?limit",
        "/occupations/K2503?romeVersion=latest, ?romeVersion"
    })
    void aParameterOutOfRangeIsNamed(String path, String pointer) {
        anonymous()
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("INVALID_REQUEST"))
                .body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @CsvSource({"/competencies", "/badges", "/occupations", "/occupations/K2503/bridges"})
    void aCursorOfAnotherListIsRefused(String path) {
        anonymous()
                .queryParam("cursor", "bm90LWEtY3Vyc29y")
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("BAD_CURSOR"));
    }

    @ParameterizedTest
    @CsvSource({
        "/competencies/SOC-X99",
        "/badges/not-a-uuid",
        "/badges/019078d0-0000-7000-8000-000000000000",
        "/occupations/Z9999",
        "/occupations/k2503",
        "/occupations/K2503?romeVersion=9.99"
    })
    void whatIsNotThereIsAProblem(String path) {
        anonymous()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("NOT_FOUND"))
                .body("title", notNullValue());
    }
}
