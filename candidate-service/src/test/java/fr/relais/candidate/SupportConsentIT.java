package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.Api.patch;
import static fr.relais.candidate.Api.read;
import static fr.relais.candidate.Api.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consent {@code support} is between the person and those who accompany them: no system says it or is told of it. */
@QuarkusTest
@RealServers
class SupportConsentIT {
    private static final String GIVEN = "{\"consents\": {\"support\": true}}";

    private final DataSource database;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    SupportConsentIT(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noSystemGivesOrEndsIt(boolean given) throws SQLException {
        var said = body("").replace("{\"matching\": true}", "{\"support\": " + given + "}");
        refused(as(Identity.PARTNER).body(said).post("/candidates"));
        refused(as(Identity.FRANCE_TRAVAIL).body(said).put("/sources/francetravail/candidates/" + fresh()));
        var externalId = fresh();
        refused(upsert(externalId, said));
        var id = accompanied(externalId);
        refused(upsert(externalId, said));
        refused(patch(Identity.PARTNER, id, "*", "{\"consents\": {\"support\": " + given + "}}"));
        read(Identity.COUNSELLOR, id).then().body("consents.support", is(true));
    }

    @Test
    void noFileGivesIt() {
        var externalId = fresh();
        var file = "externalId,birthDate,consents\n" + externalId + ",1999-04-12,matching support\n";
        var done = Imports.done(Identity.PARTNER, "text/csv", file);
        assertThat(done.getInt("rejected")).isEqualTo(1);
        as(Identity.PARTNER)
                .basePath("")
                .get(done.getString("errors"))
                .then()
                .body("items[0].externalId", is(externalId))
                .body("items[0].pointer", is("/consents/support"));
    }

    @Test
    void whatASystemLeavesUnsaidOrTakesBackAsAWholeLeavesItAlone() throws SQLException {
        var externalId = fresh();
        var id = accompanied(externalId);
        upsert(externalId, body(", \"noNights\": true")).then().statusCode(200);
        patch(Identity.PARTNER, id, "*", "{\"consents\": {\"support\": null}}")
                .then()
                .statusCode(200);
        patch(Identity.PARTNER, id, "*", "{\"consents\": null}").then().statusCode(200);
        read(Identity.COUNSELLOR, id)
                .then()
                .body("consents.matching", is(false))
                .body("consents.support", is(true));
        patch(Identity.COUNSELLOR, id, "*", "{\"consents\": null}").then().body("consents.support", is(false));
    }

    @Test
    void noSystemIsToldOfIt() throws SQLException {
        var externalId = fresh();
        var id = accompanied(externalId);
        var path = "/candidates/" + id;
        read(Identity.PARTNER, id).then().body("consents", not(hasKey("support")));
        read(Identity.FRANCE_TRAVAIL, id).then().body("consents", not(hasKey("support")));
        upsert(externalId, body("")).then().body("consents", not(hasKey("support")));
        patch(Identity.PARTNER, id, "*", "{\"noNights\": true}").then().body("consents", not(hasKey("support")));
        as(Identity.PARTNER).get(path + "/consents").then().body("consents", not(hasKey("support")));
        as(Identity.FRANCE_TRAVAIL).get(path + "/consents").then().body("consents", not(hasKey("support")));
        as(Identity.PARTNER)
                .get(path + "/export")
                .then()
                .body("candidate.consents", not(hasKey("support")))
                .body("consents.purpose", not(hasItem("support")));
        as(Identity.COUNSELLOR)
                .get(path + "/consents")
                .then()
                .body("consents.support", is(true))
                .body("history.purpose", hasItem("support"));
        as(Identity.COUNSELLOR).get(path + "/export").then().body("consents.purpose", hasItem("support"));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("errors.pointer", contains("/consents/support"));
    }

    /** Somebody whom a partner wrote and {@link Identity#COUNSELLOR} accompanies, with the consent. */
    private String accompanied(String externalId) throws SQLException {
        var id = created(externalId, body(""));
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update candidate set structures = array[?] where id = cast(? as uuid)")) {
            update.setString(1, StructureIT.OWN);
            update.setString(2, id);
            update.executeUpdate();
        }
        patch(Identity.COUNSELLOR, id, "*", GIVEN).then().statusCode(200).body("consents.support", is(true));
        return id;
    }
}
