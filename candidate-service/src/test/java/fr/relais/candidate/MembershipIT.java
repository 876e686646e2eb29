package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.read;
import static fr.relais.candidate.SupportApi.OWN;
import static fr.relais.candidate.SupportApi.personAccompaniedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person chooses who accompanies them. */
@QuarkusTest
@RealServers
class MembershipIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void aStructureReachesThePersonAsLongAsThePersonWants() {
        personAccompaniedBy();
        read(Identity.COUNSELLOR, OWN).then().statusCode(404);
        personAccompaniedBy(StructureIT.OWN);
        read(Identity.COUNSELLOR, OWN).then().statusCode(200);
        toldOf("\"structures\":[\"" + StructureIT.OWN + "\"]");
        as(Identity.COUNSELLOR)
                .body("{\"counsellor\": \"me\"}")
                .put("/candidates/" + OWN + "/counsellor")
                .then()
                .statusCode(200);
        as(Identity.CANDIDATE).get(path("")).then().body("items.id", contains(StructureIT.OWN));
        as(Identity.CANDIDATE).delete(path("/" + StructureIT.OWN)).then().statusCode(204);
        read(Identity.COUNSELLOR, OWN).then().statusCode(404);
        toldOf("\"structures\":[]");
        as(Identity.CANDIDATE).get("/candidates/" + OWN + "/counsellor").then().body("items", empty());
        as(Identity.CANDIDATE).delete(path("/" + StructureIT.OWN)).then().statusCode(404);
        as(Identity.CANDIDATE).put(path("/nobody-knows-it")).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANDIDATE")
    void nobodyElseDecidesThat(Identity who) {
        personAccompaniedBy(StructureIT.OWN);
        var status = who == Identity.OTHER_CANDIDATE ? 404 : 403;
        as(who).put(path("/" + StructureIT.OTHER)).then().statusCode(status);
        as(who).delete(path("/" + StructureIT.OWN)).then().statusCode(status);
    }

    private static void toldOf(String text) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                TopicReader.of(Topics.ACCESS, OWN).getLast().value())
                        .contains(text));
    }

    private static String path(String rest) {
        return "/candidates/" + OWN + "/structures" + rest;
    }
}
