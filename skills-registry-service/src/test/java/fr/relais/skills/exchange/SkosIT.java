package fr.relais.skills.exchange;

import static fr.relais.skills.Api.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import fr.relais.skills.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** Read by another library than the one that writes. */
@QuarkusTest
@RealServers
class SkosIT {
    private static Model read(String path, String type, Lang lang) {
        var text = anonymous().accept(type).get(path).then().statusCode(200).contentType(startsWith(type));
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text.extract().asString(), lang).parse(model);
        return model;
    }

    private static Model turtle(String path) {
        return read(path, "text/turtle", Lang.TURTLE);
    }

    private static Resource concept(Model model, String code) {
        return model.listSubjectsWithProperty(SKOS.notation, code).next();
    }

    @Test
    void bothNotationsSayTheSame() {
        for (String path : List.of("/competencies", "/competencies/SOC-E01", "/competencies?family=SAVOIR")) {
            Model turtle = turtle(path);
            Model jsonLd = read(path, "application/ld+json", Lang.JSONLD11);
            assertThat(turtle.isIsomorphicWith(jsonLd)).as(path).isTrue();
            assertThat(turtle.size()).isGreaterThan(20);
        }
    }

    @Test
    void theSchemeHoldsThirtyConceptsInThreeFamilies() {
        Model model = turtle("/competencies");
        Resource scheme =
                model.listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme).next();
        assertThat(model.listObjectsOfProperty(scheme, SKOS.hasTopConcept).toList())
                .hasSize(30);
        assertThat(scheme.getProperty(OWL.versionInfo).getString())
                .isEqualTo(anonymous().get("/registry").path("version"));
        assertThat(model.listSubjectsWithProperty(RDF.type, SKOS.Collection).toList())
                .hasSize(3)
                .allSatisfy(family ->
                        assertThat(family.listProperties(SKOS.member).toList()).hasSizeBetween(6, 12));
        assertThat(turtle("/competencies?family=SAVOIR")
                        .listSubjectsWithProperty(SKOS.topConceptOf)
                        .toList())
                .hasSize(6);
    }

    @Test
    void aConceptHasItsWordsInBothLanguagesAndItsMatches() {
        Model model = turtle("/competencies");
        Resource concept = concept(model, "SOC-S02");
        var competency = anonymous().get("/competencies/SOC-S02").then().extract();
        assertThat(concept.getURI()).endsWith("/api/v1/competencies/SOC-S02");
        assertThat(concept.getProperty(SKOS.prefLabel, "fr").getString()).isEqualTo(competency.path("labelFr"));
        assertThat(concept.getProperty(SKOS.definition, "en").getString()).isEqualTo(competency.path("definitionEn"));
        List<String> matches = concept.listProperties(SKOS.closeMatch).toList().stream()
                .map(match -> match.getResource().getURI())
                .toList();
        assertThat(matches)
                .contains(competency.<String>path("esco.uri"))
                .anySatisfy(uri -> assertThat(uri).endsWith("/rome-competencies/300446"));
        assertThat(concept(model, "300446").hasProperty(SKOS.prefLabel)).isTrue();
    }

    @Test
    void aWeakMatchIsNotCalledClose() {
        Model model = turtle("/competencies/SOC-S01");
        String esco = anonymous().get("/competencies/SOC-S01").path("esco.uri");
        Resource concept = concept(model, "SOC-S01");
        assertThat(concept.hasProperty(SKOS.relatedMatch, model.createResource(esco)))
                .isTrue();
        assertThat(concept.hasProperty(SKOS.closeMatch, model.createResource(esco)))
                .isFalse();
    }

    @Test
    void whoeverDoesNotAskForAGraphGetsJson() {
        for (String accept : List.of("*/*", "application/json", "application/json, text/turtle;q=0.5")) {
            anonymous().accept(accept).get("/competencies").then().contentType(startsWith("application/json"));
            anonymous().accept(accept).get("/competencies/SOC-E01").then().contentType(startsWith("application/json"));
        }
        anonymous().get("/competencies").then().header("Vary", containsString("Accept-Language, Accept"));
        anonymous().accept("application/pdf").get("/competencies").then().statusCode(406);
    }

    @Test
    void errorsAreProblemsHereToo() {
        anonymous().accept("text/turtle").get("/competencies/SOC-X01").then().statusCode(404);
        anonymous()
                .accept("text/turtle")
                .get("/competencies?registryVersion=1-1")
                .then()
                .statusCode(400);
        anonymous().accept("text/turtle").get("/competencies?family=X").then().statusCode(400);
    }
}
