package fr.relais.skills.framework;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.editor;
import static fr.relais.skills.framework.CaseSchema.faults;
import static fr.relais.skills.framework.CaseSchema.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.skills.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the framework as a CASE client does: from the documents on, by the addresses that it finds. */
@QuarkusTest
@RealServers
class FrameworkIT {
    private static final String BASE = "/ims/case/v1p0";

    private static Response get(String path) {
        return given().get(BASE + path);
    }

    /** An answer of this class, checked. */
    private static JsonNode valid(String type, Response answer) {
        var body = json(answer.then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString());
        assertThat(faults(type, body)).as(type).isEmpty();
        return body;
    }

    private static JsonNode whole() {
        var document = valid("CFDocumentSet", get("/CFDocuments")).at("/CFDocuments/0");
        return valid("CFPackage", get(path(document.at("/CFPackageURI/uri").asText())));
    }

    private static String path(String uri) {
        return uri.substring(uri.indexOf(BASE) + BASE.length());
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<JsonNode> associations(JsonNode whole, String type) {
        return each(whole.get("CFAssociations"))
                .filter(one -> one.get("associationType").asText().equals(type))
                .toList();
    }

    private static JsonNode item(JsonNode whole, String code) {
        return each(whole.get("CFItems"))
                .filter(one -> one.get("humanCodingScheme").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereIsOneDocumentTheRegistry() {
        var answer = get("/CFDocuments");
        answer.then()
                .header("X-Total-Count", "1")
                .header("Link", containsString("rel=\"first\""))
                .header("ETag", "\"" + anonymous().get("/registry").path("version") + "\"");
        var document = valid("CFDocumentSet", answer).at("/CFDocuments/0");
        var registry = anonymous().get("/registry").then().extract();
        assertThat(document.get("version").asText()).isEqualTo(registry.path("version"));
        assertThat(document.get("adoptionStatus").asText()).isEqualTo("Draft");
        assertThat(document.get("statusStartDate").asText()).isEqualTo(registry.path("validFrom"));
        assertThat(valid("CFDocument", get(path(document.get("uri").asText())))).isEqualTo(document);
    }

    @Test
    void thePackageHoldsThirtyCompetenciesInThreeFamilies() {
        var whole = whole();
        assertThat(each(whole.get("CFItems")).map(one -> one.get("CFItemType").asText()))
                .hasSize(33)
                .containsOnly("Famille", "Compétence")
                .filteredOn("Famille"::equals)
                .hasSize(3);
        var known = new HashSet<>(Set.of(whole.at("/CFDocument/uri").asText()));
        each(whole.get("CFItems")).forEach(one -> known.add(one.get("uri").asText()));
        assertThat(associations(whole, "isChildOf")).hasSize(33).allSatisfy(child -> {
            assertThat(child.at("/originNodeURI/uri").asText()).isIn(known);
            assertThat(child.at("/destinationNodeURI/uri").asText()).isIn(known);
        });
        assertThat(Stream.of("CFItems", "CFAssociations").flatMap(all -> each(whole.get(all))))
                .extracting(one -> one.get("identifier").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void anItemSaysWhatTheCompetencySays() {
        var competency = anonymous().get("/competencies/SOC-E01").then().extract();
        var item = item(whole(), "SOC-E01");
        assertThat(item.get("fullStatement").asText()).isEqualTo(competency.path("definitionFr"));
        assertThat(item.get("abbreviatedStatement").asText()).isEqualTo(competency.path("labelFr"));
        assertThat(item.get("alternativeLabel").asText()).isEqualTo(competency.path("labelEn"));
        assertThat(item.get("notes").asText()).endsWith(competency.<String>path("definitionEn"));
        assertThat(item.get("language").asText()).isEqualTo("fr");
    }

    /** No link is called an exact match: the registry knows none. */
    @Test
    void everyEscoSkillAndEveryTermOfRomeIsRelatedAsCloselyAsTheRegistrySays() {
        var whole = whole();
        var related = associations(whole, "isRelatedTo");
        assertThat(whole.get("CFAssociations")).hasSize(33 + related.size());
        var matches = new HashSet<String>();
        for (var competency :
                json(anonymous().get("/competencies?limit=100").asString()).get("items")) {
            var item = item(whole, competency.get("code").asText()).get("uri").asText();
            var esco = competency.get("esco");
            if (esco.isObject()) {
                var grouping = grouping(esco.get("closeness").asText());
                assertThat(related)
                        .anyMatch(one -> joins(one, item, esco.get("uri").asText(), grouping));
                matches.add(item + esco.get("uri"));
            }
            for (var source : competency.get("sources")) {
                if (source.get("code").isTextual()) {
                    var term = "/rome-competencies/" + source.get("code").asText();
                    assertThat(related).anyMatch(one -> joins(one, item, term, "ROME : proche"));
                    matches.add(item + term);
                }
            }
        }
        assertThat(related).hasSize(matches.size()).hasSizeGreaterThan(70);
    }

    private static String grouping(String closeness) {
        return switch (closeness) {
            case "close" -> "ESCO : proche";
            case "broader" -> "ESCO : plus large";
            default -> "ESCO : lien faible";
        };
    }

    private static boolean joins(JsonNode association, String item, String term, String grouping) {
        return association.at("/originNodeURI/uri").asText().equals(item)
                && association.at("/destinationNodeURI/uri").asText().endsWith(term)
                && association.at("/CFAssociationGroupingURI/title").asText().equals(grouping);
    }

    @Test
    void allThatThePackageNamesCanBeReadByItsAddress() {
        var whole = whole();
        each(whole.get("CFItems")).forEach(item -> {
            var path = path(item.get("uri").asText());
            assertThat(valid("CFItem", get(path)).get("fullStatement")).isEqualTo(item.get("fullStatement"));
            var set = valid("CFAssociationSet", get(path.replace("CFItems", "CFItemAssociations")));
            var id = item.get("identifier").asText();
            assertThat(set.get("CFAssociations")).hasSize((int) each(whole.get("CFAssociations"))
                    .filter(one -> one.toString().contains(id))
                    .count());
        });
        each(whole.get("CFAssociations")).limit(40).forEach(one -> {
            var read = valid("CFAssociation", get(path(one.get("uri").asText())));
            assertThat(read.get("destinationNodeURI")).isEqualTo(one.get("destinationNodeURI"));
        });
        var groupings = whole.at("/CFDefinitions/CFAssociationGroupings");
        assertThat(groupings).hasSize(4);
        each(groupings)
                .forEach(one -> assertThat(valid(
                                "CFAssociationGrouping", get(path(one.get("uri").asText()))))
                        .isEqualTo(one));
    }

    /** Computed elsewhere: uuid5(NAMESPACE_URL, "urn:relais:registry:competency:SOC-F10"). */
    @Test
    void anIdentifierStaysWhileWhatItNamesChanges() {
        var before = whole();
        var edited = anonymous().get("/competencies/SOC-F10").then().extract();
        var content = new HashMap<>(edited.<Map<String, Object>>path(""));
        List.of("code", "version", "registryVersion", "label", "definition").forEach(content::remove);
        content.put("definitionFr", "Autrement dit.");
        editor().header("If-Match", edited.header("ETag"))
                .body(content)
                .put("/competencies/SOC-F10")
                .then()
                .statusCode(200);
        var after = whole();
        assertThat(item(after, "SOC-F10").get("identifier").asText()).isEqualTo("ab38ea75-fa82-52e1-b817-98546a91b44b");
        assertThat(item(after, "SOC-F10").get("fullStatement").asText()).isEqualTo("Autrement dit.");
        assertThat(moment(item(after, "SOC-F10"))).isAfter(moment(item(before, "SOC-F10")));
        assertThat(moment(item(after, "SOC-F09"))).isEqualTo(moment(item(before, "SOC-F09")));
        assertThat(moment(after.get("CFDocument"))).isEqualTo(moment(item(after, "SOC-F10")));
        assertThat(after.at("/CFDocument/version")).isNotEqualTo(before.at("/CFDocument/version"));
        assertThat(after.at("/CFDocument/identifier")).isEqualTo(before.at("/CFDocument/identifier"));
    }

    private static Instant moment(JsonNode thing) {
        return Instant.parse(thing.get("lastChangeDateTime").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "/CFItems/9e4d4ab9-9369-52e0-9c9e-c5e429a7f602, 404, failure, sourcedId, unknownobject",
        "/CFDocuments/9e4d4ab9-9369-52e0-9c9e-c5e429a7f602, 404, failure, sourcedId, unknownobject",
        "/CFPackages/9e4d4ab9-9369-52e0-9c9e-c5e429a7f602, 404, failure, sourcedId, unknownobject",
        "/CFAssociations/9e4d4ab9-9369-52e0-9c9e-c5e429a7f602, 404, failure, sourcedId, unknownobject",
        "/CFItems/SOC-E01, 404, failure, sourcedId, invaliduuid",
        "/CFRubrics, 404, failure, sourcedId, unknownobject",
        "/CFDocuments?limit=0, 400, failure, limit, invalid_selection_field",
        "/CFDocuments?offset=-1, 400, failure, offset, invalid_selection_field",
        "/CFDocuments?offset=1, 404, failure, sourcedId, unknownobject",
        "/CFDocuments?sort=colour, 400, failure, sort, invalid_sort_field",
        "/CFDocuments?sort=title&orderBy=up, 400, failure, orderBy, invalid_sort_field",
        "/CFDocuments?filter=title='x', 400, failure, filter, invalid_selection_field",
        "/CFDocuments?fields=title, 400, failure, fields, invalid_selection_field",
    })
    void anErrorHasTheBodyThatCaseDefines(String path, int status, String major, String field, String minor) {
        var answer = get(path).then().statusCode(status).contentType("application/json");
        var body = json(answer.extract().asString());
        assertThat(faults("imsx_StatusInfo", body)).as("%s", body).isEmpty();
        assertThat(body.get("imsx_codeMajor").asText()).isEqualTo(major);
        var code = body.at("/imsx_codeMinor/imsx_codeMinorField/0");
        assertThat(code.get("imsx_codeMinorFieldName").asText()).isEqualTo(field);
        assertThat(code.get("imsx_codeMinorFieldValue").asText()).isEqualTo(minor);
    }

    @Test
    void itIsReadOnly() {
        given().body("{}")
                .contentType("application/json")
                .post(BASE + "/CFDocuments")
                .then()
                .statusCode(405)
                .body("imsx_codeMajor", is("unsupported"))
                .body("imsx_codeMinor", nullValue());
    }

    @Test
    void whoeverHasItGets304AndOrderingIsAllowed() {
        given().header("If-None-Match", get("/CFDocuments").header("ETag"))
                .get(BASE + "/CFDocuments?sort=title&orderBy=desc&limit=1")
                .then()
                .statusCode(304);
    }
}
