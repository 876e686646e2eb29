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
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
class AccessIT {
    private static final UUID CANDIDATE = UUID.fromString(Identity.CANDIDATE_ID);

    private final Publisher publisher = new Publisher();
    private final UUID partnersOffer = Ids.next();
    private final UUID employersOffer = Ids.next();
    private final UUID stranger = Ids.next();

    @BeforeEach
    void publish() {
        long version = Samples.version();
        publisher.offer(Samples.offer(partnersOffer), 1);
        ObjectNode employers = Samples.offer(employersOffer).put("source", "francetravail");
        employers.putObject("employer").put("siret", Identity.EMPLOYER_SIRET).put("name", "Exemple");
        publisher.offer(employers, 1);
        publisher.access(Samples.access(CANDIDATE, List.of("partner-demo"), List.of("mission-locale-demo")), version);
        publisher.access(
                Samples.access(stranger, List.of("partner-other-demo"), List.of("mission-locale-other-demo")), version);
        publisher.profile(Samples.profile(CANDIDATE, 1), version);
        publisher.profile(Samples.profile(stranger, 3), version);
        Api.await(
                "/offers/" + partnersOffer + "/candidates",
                page -> page.path("evaluated").asInt() == 2);
        Api.await(
                "/offers/" + employersOffer + "/candidates",
                page -> page.path("evaluated").asInt() == 2);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE, 403, 403, 200, 200, 404",
        "OTHER_CANDIDATE, 403, 403, 404, 404, 404",
        "COUNSELLOR, 200, 200, 200, 200, 404",
        "OTHER_COUNSELLOR, 200, 200, 404, 404, 200",
        "EMPLOYER, 404, 200, 403, 404, 404",
        "OTHER_EMPLOYER, 404, 404, 403, 404, 404",
        "PARTNER, 200, 404, 200, 200, 404",
        "OTHER_PARTNER, 404, 404, 404, 404, 200",
        "FRANCE_TRAVAIL, 200, 200, 200, 200, 200",
        "OPS, 403, 403, 403, 403, 403",
        "REGISTRY_ADMIN, 403, 403, 403, 403, 403",
    })
    void everybodySeesWhatIsTheirs(
            Identity identity, int partners, int employers, int offers, int pairing, int strangersPairing) {
        assertThat(Api.get(identity, "/offers/" + partnersOffer + "/candidates").statusCode())
                .isEqualTo(partners);
        assertThat(Api.get(identity, "/offers/" + employersOffer + "/candidates")
                        .statusCode())
                .isEqualTo(employers);
        assertThat(Api.get(identity, "/candidates/" + CANDIDATE + "/offers").statusCode())
                .isEqualTo(offers);
        assertThat(Api.get(identity, "/pairings/" + partnersOffer + "/" + CANDIDATE)
                        .statusCode())
                .isEqualTo(pairing);
        assertThat(Api.get(identity, "/pairings/" + partnersOffer + "/" + stranger)
                        .statusCode())
                .isEqualTo(strangersPairing);
    }

    @Test
    void partnersAndCounsellorsSeeTheirOwnPeopleAtTheirTrueRank() {
        assertThat(rows(Identity.FRANCE_TRAVAIL, partnersOffer)).containsExactly("1 " + stranger, "2 " + CANDIDATE);
        assertThat(rows(Identity.PARTNER, partnersOffer)).containsExactly("2 " + CANDIDATE);
        assertThat(rows(Identity.COUNSELLOR, partnersOffer)).containsExactly("2 " + CANDIDATE);
        assertThat(rows(Identity.OTHER_COUNSELLOR, employersOffer)).containsExactly("1 " + stranger);
        assertThat(rows(Identity.EMPLOYER, employersOffer)).hasSize(2);
    }

    @Test
    void aCandidateSeesEveryPublishedOfferBestFirst() {
        List<JsonNode> items = Api.allItems(Identity.CANDIDATE, "/candidates/" + CANDIDATE + "/offers", 1);
        assertThat(items)
                .extracting(item -> item.get("offerId").textValue())
                .containsExactlyInAnyOrder(partnersOffer.toString(), employersOffer.toString());
        assertThat(items).extracting(item -> item.get("rank").asInt()).containsExactly(1, 2);
        assertThat(items)
                .allSatisfy(item -> assertThat(item.get("interest").asInt()).isEqualTo(10_000));
    }

    @Test
    void withoutATokenThereIsNothing() {
        for (String path : List.of(
                "/offers/" + partnersOffer + "/candidates",
                "/candidates/" + CANDIDATE + "/offers",
                "/pairings/" + partnersOffer + "/" + CANDIDATE)) {
            var answer = RestAssured.get("/api/v1" + path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
        }
        assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body("{")
                        .post("/api/v1/simulations")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatDoesNotExistIsNotFoundBeforeAnythingElseIsWrong() {
        for (String path : List.of(
                "/offers/" + Ids.next() + "/candidates?limit=abc",
                "/offers/nonsense/candidates",
                "/candidates/" + Ids.next() + "/offers?cursor=x",
                "/pairings/" + partnersOffer + "/" + Ids.next(),
                "/pairings/" + Ids.next() + "/" + CANDIDATE)) {
            assertThat(Api.get(Identity.FRANCE_TRAVAIL, path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static List<String> rows(Identity identity, UUID offer) {
        List<String> rows = new ArrayList<>();
        Api.allItems(identity, "/offers/" + offer + "/candidates", 1)
                .forEach(item -> rows.add(
                        item.get("rank").asInt() + " " + item.get("candidateId").textValue()));
        return rows;
    }
}
