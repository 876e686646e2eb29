package fr.relais.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@WithServers
class SimulationIT {
    private static final String MINIMAL = """
            {"rome":{"code":"K2503"},"remote":true,
             "requirements":[{"competency":"SOC-E01","level":2,"exigence":"E","weight":3,"origin":"STATED"}]}""";

    @Test
    void onlyWhatScoringNeedsHasToBeThere() {
        ObjectNode body = Samples.object(MINIMAL);
        UUID id = Ids.next();
        body.putArray("profiles")
                .addObject()
                .put("candidateId", id.toString())
                .putArray("competencies")
                .addObject()
                .put("code", "SOC-E01")
                .put("level", 2)
                .put("evidence", "ASSESSED");
        JsonNode page = Api.json(Api.post(Identity.PARTNER, "/simulations", body));
        assertThat(page.get("offerId").textValue()).isEqualTo("00000000-0000-0000-0000-000000000000");
        assertThat(page.at("/items/0/candidateId").textValue()).isEqualTo(id.toString());
        assertThat(page.at("/items/0/fit").asInt()).isEqualTo(10_000);
        assertThat(page.at("/items/0/eligibility").textValue()).isEqualTo("YES");
        assertThat(page.get("evaluated").asInt()).isOne();
    }

    @Test
    void withoutProfilesTheIndexIsRankedAndRowsAreLimitedToTheCaller() {
        UUID own = Ids.next();
        UUID foreign = Ids.next();
        UUID offer = Ids.next();
        try (Publisher publisher = new Publisher()) {
            publisher.access(Samples.access(own, List.of("partner-demo"), List.of()), 1);
            publisher.profile(Samples.profile(own, 1), 1);
            publisher.profile(Samples.profile(foreign, 3), 1);
            publisher.offer(Samples.offer(offer), 1);
            Api.await(
                    "/offers/" + offer + "/candidates",
                    page -> page.path("evaluated").asInt() == 2);
            JsonNode all = Api.json(Api.post(Identity.FRANCE_TRAVAIL, "/simulations?limit=1", Samples.object(MINIMAL)));
            assertThat(all.get("evaluated").asInt()).isEqualTo(2);
            assertThat(all.at("/items/0/candidateId").textValue()).isEqualTo(foreign.toString());
            String next = "/simulations?cursor=" + all.get("next").textValue();
            JsonNode second = Api.json(Api.post(Identity.FRANCE_TRAVAIL, next, Samples.object(MINIMAL)));
            assertThat(second.at("/items/0/rank").asInt()).isEqualTo(2);
            ObjectNode changed = Samples.object(MINIMAL).put("night", true);
            assertThat(Api.post(Identity.FRANCE_TRAVAIL, next, changed).statusCode())
                    .isEqualTo(400);

            JsonNode mine = Api.json(Api.post(Identity.PARTNER, "/simulations", Samples.object(MINIMAL)));
            assertThat(mine.get("items")).hasSize(1);
            assertThat(mine.at("/items/0/rank").asInt()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/requirements/0/competency | \"SOC-X01\"  | /requirements/0/competency",
                "/requirements/0/competency | null         | /requirements/0/competency",
                "/requirements/0/level      | 4            | /requirements/0/level",
                "/requirements/0/level      | null         | /requirements/0/level",
                "/requirements/0/weight     | 11           | /requirements/0/weight",
                "/requirements/0/weight     | \"3\"        | /requirements/0/weight",
                "/requirements/0/origin     | \"INFERRED\" | /requirements/0/exigence",
                "/requirements              | [null]       | /requirements/0",
                "/requirements              | [7]          | /requirements/0",
                "/rome/code                 | \"2503\"     | /rome/code",
                "/startDate                 | \"2024-02-30\" | /startDate",
                "/offerId                   | \"x\"        | /offerId",
                "/remote                    | \"yes\"      | /remote",
                "/contractType              | \"cdi\"      | /contractType",
                "/licences                  | [\"b\"]      | /licences/0",
                "/offerId                   | \"\"         | /offerId",
                "/offerId                   | \"019a0000-0000-7000-8000-000000000001 \" | /offerId",
                "/place                     | {\"latitude\":91,\"longitude\":2} | /place/latitude",
                "/place                     | {\"latitude\":48} | /place/longitude",
                "/priority                  | true         | /priority",
                "/profiles                  | {}           | /profiles",
                "/profiles                  | [null]       | /profiles/0",
                "/profiles                  | [{}]         | /profiles/0/candidateId",
            })
    void whatIsWrongIsNamedByItsPlace(String changed, String value, String pointer) {
        ObjectNode body = Samples.object(MINIMAL);
        int cut = changed.lastIndexOf('/');
        ((ObjectNode) body.at(changed.substring(0, cut))).set(changed.substring(cut + 1), Samples.tree(value));
        Response answer = Api.post(Identity.PARTNER, "/simulations", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.path("errors[0].pointer").toString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sex           | \"F\"                                                       | /sex",
                "candidateId   | \"019a0000-0000-7000-8000-000000000001\"                    | /candidateId",
                "wishedRome    | [\"K25033\"]                                                | /wishedRome/0",
                "availableFrom | \"+999999999-01-01\"                                        | /availableFrom",
                "place         | {\"longitude\":2}                                           | /place/latitude",
                "mobility      | {\"maxDistanceKm\":-1}                                      | /mobility/maxDistanceKm",
                "mobility      | {\"departements\":[null]}                                   | /mobility/departements/0",
                "competencies  | [{\"code\":\"SOC-S07\",\"level\":1,\"evidence\":\"BADGE\"}] | /competencies/0/code",
                "competencies  | [{\"code\":\"SOC-S01\",\"level\":0,\"evidence\":\"BADGE\"}] | /competencies/0/level",
                "competencies  | [{\"code\":\"SOC-S01\",\"level\":4,\"evidence\":\"BADGE\"}] | /competencies/0/level",
                "competencies  | [{\"code\":\"SOC-S01\",\"evidence\":\"BADGE\"}]            | /competencies/0/level",
                "competencies  | [{\"code\":\"SOC-S01\",\"level\":0,\"evidence\":\"HEARD\"}] | /competencies/0/evidence",
            })
    void soIsWhatIsWrongWithAProfile(String field, String value, String pointer) {
        ObjectNode body = Samples.object(MINIMAL);
        body.putArray("profiles")
                .add(Samples.profile(UUID.fromString("019a0000-0000-7000-8000-000000000001")))
                .add(Samples.profile(Ids.next()).set(field, Samples.tree(value)));
        assertThat(pointers(body)).containsExactly("/profiles/1" + pointer);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        ObjectNode body = Samples.object(MINIMAL);
        ((ObjectNode) body.at("/requirements/0"))
                .put("competency", "SOC-X01")
                .put("weight", 0)
                .remove("level");
        body.putObject("place").put("latitude", "north").put("departement", "seine");
        body.put("offerId", "");
        body.putArray("profiles")
                .addObject()
                .put("minor", 1)
                .putArray("competencies")
                .addObject();
        assertThat(pointers(body))
                .containsExactlyInAnyOrder(
                        "/requirements/0/competency",
                        "/requirements/0/weight",
                        "/requirements/0/level",
                        "/offerId",
                        "/place/latitude",
                        "/place/longitude",
                        "/place/departement",
                        "/profiles/0/candidateId",
                        "/profiles/0/minor",
                        "/profiles/0/competencies/0/code",
                        "/profiles/0/competencies/0/level",
                        "/profiles/0/competencies/0/evidence");
    }

    private static List<String> pointers(ObjectNode body) {
        Response answer = Api.post(Identity.PARTNER, "/simulations", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.jsonPath().getList("errors.pointer", String.class);
    }

    /** As it is given by one service, so it is taken by the other. */
    @Test
    void wholeStatesAndProfilesAreTaken() {
        ObjectNode body = Samples.offer(Ids.next());
        body.putArray("profiles").add(Samples.profile(Ids.next()));
        JsonNode page = Api.json(Api.post(Identity.PARTNER, "/simulations", body));
        assertThat(page.get("offerId").textValue())
                .isEqualTo(body.get("offerId").textValue());
        assertThat(page.get("items")).hasSize(1);
    }

    @Test
    void anOfferAsItsOwnerWritesItHasTheUsualWeightAndOrigin() {
        ObjectNode body = Samples.object(MINIMAL);
        ((ObjectNode) body.at("/requirements/0")).without(List.of("weight", "origin"));
        body.putArray("profiles").add(Samples.profile(Ids.next()));
        JsonNode page = Api.json(Api.post(Identity.PARTNER, "/simulations", body));
        assertThat(page.at("/items/0/requirements/0/weight").asInt()).isEqualTo(5);
        assertThat(page.at("/items/0/requirements/0/origin").textValue()).isEqualTo("STATED");
    }

    @Test
    void whatIsNoJsonOrTooLargeIsRefused() {
        assertThat(Api.post(Identity.PARTNER, "/simulations", "{\"rome\":").statusCode())
                .isEqualTo(400);
        assertThat(Api.post(Identity.PARTNER, "/simulations", "[]").statusCode())
                .isEqualTo(400);
        String large = "{\"title\":\"" + "x".repeat(1 << 20) + "\"}";
        assertThat(Api.post(Identity.PARTNER, "/simulations", large).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource(
            value = Identity.class,
            names = {"CANDIDATE", "OPS", "REGISTRY_ADMIN"})
    void notEverybodyMaySimulate(Identity identity) {
        assertThat(Api.post(identity, "/simulations", "{").statusCode()).isEqualTo(403);
    }

    @Test
    void anEmployerSimulatesOffersOfItsOwnSiretOnly() {
        ObjectNode body = Samples.object(MINIMAL);
        body.putObject("employer").put("siret", Identity.EMPLOYER_SIRET);
        assertThat(Api.post(Identity.EMPLOYER, "/simulations", body).statusCode())
                .isEqualTo(200);
        assertThat(Api.post(Identity.OTHER_EMPLOYER, "/simulations", body).statusCode())
                .isEqualTo(403);
    }
}
