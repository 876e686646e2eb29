package fr.relais.offer.posting;

import static fr.relais.offer.Api.MINIMAL;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.PARTNER;
import static fr.relais.testing.TopicReader.header;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.events.Topics;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealServers
class FollowingTheOccupationIT {
    private static final Requirement FIRST = new Requirement("SOC-E01", 2, Exigence.S, 5, Origin.INFERRED);
    private static final Requirement SECOND = new Requirement("SOC-S02", 3, Exigence.S, 7, Origin.INFERRED);

    private final PostingTopic topic;

    FollowingTheOccupationIT(DataSource database) {
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void offersWithoutRowsOfTheirOwnFollowTheProfileAndOthersDoNot() {
        var inferred = published("Y0001", "");
        var stated = published("Y0001", """
                "requirements": [{"competency": "SOC-F01", "level": 1, "exigence": "E"}],""");
        as(PARTNER).get("/offers/" + inferred).then().body("unrankedReason", is("NO_OCCUPATION_PROFILE"));

        Registry.publish("Y0001", 1, List.of(FIRST));
        awaitCompetencies(inferred, "\"3\"", List.of("SOC-E01"));
        Registry.publish("Y0001", 2, List.of(FIRST, SECOND));
        awaitCompetencies(inferred, "\"4\"", List.of("SOC-E01", "SOC-S02"));
        Registry.publish("Y0001", 3, null);
        awaitCompetencies(inferred, "\"5\"", List.of());

        as(PARTNER).get("/offers/" + stated).then().header("ETag", "\"2\"");
        var records = topic.of(inferred);
        assertThat(records).hasSize(4);
        assertThat(records.subList(1, 4))
                .allMatch(record -> header(record, "ce_type").equals("relais.offer.offer-changed.v1"));
        assertThat(topic.of(stated)).hasSize(1);
    }

    @Test
    void aProfileThatAsksTheSamePublishesNothing() {
        var sentinel = draft(PARTNER, MINIMAL.replace("K2503", "Y0003"));
        var id = published("Y0002", "");
        Registry.publish("Y0002", 1, List.of(FIRST));
        awaitCompetencies(id, "\"3\"", List.of("SOC-E01"));
        Registry.publish("Y0002", 2, List.of(FIRST));
        Registry.publish("Y0003", 1, List.of(SECOND));
        awaitCompetencies(sentinel, "\"2\"", List.of("SOC-S02"));
        await().until(() -> topic.number("select occupation_version from offer where id = '" + id + "'") == 2);
        assertThat(topic.of(id)).hasSize(2);
        assertThat(topic.of(sentinel)).isEmpty();
    }

    @Test
    void anOfferOfAVersionInWhichTheCodeMeansSomethingElseLosesWhatItInherited() {
        var later = draft(PARTNER, MINIMAL.replace("\"K2503\"", "\"Y0005\", \"version\": \"4.61\""));
        var own = draft(PARTNER, MINIMAL.replace("\"K2503\"", "\"Y0005\", \"version\": \"4.60\""));
        Registry.publish("Y0005", 1, List.of(FIRST));
        awaitCompetencies(later, "\"2\"", List.of("SOC-E01"));
        awaitCompetencies(own, "\"2\"", List.of("SOC-E01"));
        Registry.publishChanged("Y0005", 2, List.of(FIRST), List.of("4.61"));
        awaitCompetencies(later, "\"3\"", List.of());
        as(PARTNER).get("/offers/" + later).then().body("unrankedReason", is("OTHER_OCCUPATION"));
        as(PARTNER).get("/offers/" + own).then().header("ETag", "\"2\"").body("requirements.size()", is(1));
    }

    @Test
    void anEventThatCannotBeReadStopsNothing() {
        var id = published("Y0004", "");
        Registry.publishPoison(Topics.OCCUPATION, "Y0004", "not an event");
        Registry.publishPoison(Topics.COMPETENCY, "SOC-E01", "{}");
        Registry.publish("Y0004", 1, List.of(FIRST));
        awaitCompetencies(id, "\"3\"", List.of("SOC-E01"));
        var management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        given().get("http://localhost:" + management + "/q/health/ready").then().statusCode(200);
    }

    private static String published(String rome, String member) {
        var id = draft(PARTNER, MINIMAL.replace("K2503", rome).replace("\"kind\"", member + "\"kind\""));
        publish(PARTNER, id).then().statusCode(200);
        return id;
    }

    private static void awaitCompetencies(String id, String tag, List<String> competencies) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(PARTNER)
                        .get("/offers/" + id)
                        .then()
                        .header("ETag", tag)
                        .body("requirements.competency", is(competencies)));
    }
}
