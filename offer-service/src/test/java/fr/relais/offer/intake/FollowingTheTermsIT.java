package fr.relais.offer.intake;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.TopicReader.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import fr.relais.offer.Api;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the registry learns of France Travail's codes changes the offers that name them. */
@QuarkusTest
@RealServers
class FollowingTheTermsIT {
    private static final String COMPETENCY = "SOC-E03";

    private final PostingTopic topic;
    private final String code = "9" + System.nanoTime();

    FollowingTheTermsIT(DataSource database) {
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @AfterEach
    void unlearn() {
        Registry.publishTerm(COMPETENCY, 10, null);
    }

    @Test
    void offersAreMappedAnewWhenACodeBecomesKnownAndWhenItIsNoMore() {
        var known = imported("'competences': [{'code': '" + code + "', 'libelle': 'Ranger', 'exigence': 'E'}]");
        var other = imported("'competences': [{'code': '" + code + "0', 'exigence': 'E'}]");
        anonymous().get("/offers/" + known).then().body("unrankedReason", is("NO_ROME_CODE"));
        Registry.publishTerm(COMPETENCY, 2, code);
        awaitCompetencies(known, "\"2\"", List.of(COMPETENCY));
        anonymous()
                .get("/offers/" + known)
                .then()
                .body("requirements[0].origin", is("MAPPED"))
                .body("requirements[0].exigence", is("E"));
        Registry.publishTerm(COMPETENCY, 3, null);
        awaitCompetencies(known, "\"3\"", List.of());
        assertThat(topic.of(known))
                .extracting(told -> header(told, "ce_type"))
                .containsExactly(
                        "relais.offer.offer-published.v1",
                        "relais.offer.offer-changed.v1",
                        "relais.offer.offer-changed.v1");
        assertThat(topic.of(other)).hasSize(1);
    }

    @Test
    void aChangeByHandKeepsWhatTheOfferNames() {
        var id = imported("'competences': [{'code': '300412', 'exigence': 'E'}]");
        var asked = anonymous().get("/offers/" + id).path("requirements");
        assertThat(asked).asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty();
        Api.patch(FRANCE_TRAVAIL, "\"1\"")
                .body("{\"positions\": 4}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200)
                .body("positions", is(4))
                .body("requirements", is(asked));
    }

    private static String imported(String fields) {
        var offer = "{'id': '%s', 'intitule': 'Agent', %s}".formatted(UUID.randomUUID(), fields);
        var operation = Imports.franceTravail(offer.replace('\'', '"').getBytes(UTF_8));
        assertThat(operation.getLong("created")).isEqualTo(1);
        return String.valueOf(
                Imports.rows(operation, "items", FRANCE_TRAVAIL).getFirst().get("id"));
    }

    private static void awaitCompetencies(String id, String tag, List<String> competencies) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> anonymous()
                        .get("/offers/" + id)
                        .then()
                        .header("ETag", tag)
                        .body("requirements.competency", is(competencies)));
    }
}
