package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.SupportApi.OWN;
import static fr.relais.candidate.SupportApi.consent;
import static fr.relais.candidate.SupportApi.personAccompaniedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of how a person is accompanied goes with them, and goes away with them. */
@QuarkusTest
@RealServers
class SupportExportIT {
    private static final String CANARY = "Passer le permis canari";

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @BeforeEach
    void everythingThereIs() {
        Registry.ready(readiness);
        personAccompaniedBy(StructureIT.OWN, StructureIT.OTHER);
        consent("support", true);
        var today = LocalDate.now(clock);
        var path = "/candidates/" + OWN;
        as(Identity.COUNSELLOR)
                .body("{\"value\": \"YES\", \"impact\": \"WEAK\", \"state\": \"OPEN\"}")
                .put(path + "/obstacles/NETWORK")
                .then()
                .statusCode(201);
        as(Identity.COUNSELLOR)
                .body("{\"counsellor\": \"me\"}")
                .put(path + "/counsellor")
                .then()
                .statusCode(200);
        written("steps", "{\"kind\": \"JOB\", \"startedOn\": \"" + today + "\"}");
        written("commitments", """
                {"kind": "CEJ", "signedOn": "%s", "reviews": [{"dueOn": "%1$s"}],
                 "duties": {"person": [{"code": "OTHER", "text": "%s"}]}}""".formatted(today, CANARY));
        written("handovers", "{\"toStructure\": \"" + StructureIT.OTHER + "\", \"reasonCode\": \"AGE\"}");
    }

    @Test
    void thePersonTakesAllOfItAlong() {
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/export")
                .then()
                .statusCode(200)
                .body("support.obstacles.kind", contains("NETWORK"))
                .body("support.steps.kind", contains("JOB"))
                .body("support.steps[0].followUps", hasSize(3))
                .body("support.commitments[0].duties.person[0].text", is(CANARY))
                .body("support.handovers.reasonCode", contains("AGE"))
                .body("support.inCharge.structure", contains(StructureIT.OWN))
                .body("accesses", hasSize(0));
    }

    @Test
    void aCounsellorTakesWhatTheStructureMaySeeAndThePersonFindsThatInTheLog() {
        as(Identity.OTHER_COUNSELLOR)
                .get("/candidates/" + OWN + "/export")
                .then()
                .statusCode(200)
                .body("support.obstacles", empty())
                .body("support.inCharge", empty())
                .body("support.steps", hasSize(1));
        as(Identity.CANDIDATE).get("/candidates/" + OWN + "/access-log").then().body("items.what", hasItem("EXPORT"));
    }

    @Test
    void aPartnerTakesNothingOfIt() {
        var id = Api.created(Api.fresh(), Api.body(""));
        as(Identity.PARTNER)
                .get("/candidates/" + id + "/export")
                .then()
                .statusCode(200)
                .body("support", nullValue());
    }

    @Test
    void erasureLeavesNoRowAndNoWord() throws SQLException {
        assertThat(rows()).contains("obstacle", "step", "commitment", "handover", "charge");
        assertThat(dump()).contains(CANARY);
        Api.forget(Identity.CANDIDATE, OWN);
        assertThat(rows()).containsExactly("erased");
        assertThat(dump()).doesNotContain(CANARY);
    }

    /** The tables that hold a row of the person. */
    private List<String> rows() throws SQLException {
        var holding = new ArrayList<String>();
        for (var table : strings("select table_name from information_schema.columns where table_schema = 'public'"
                + " and column_name = 'candidate_id' order by 1")) {
            if (!strings("select 1::text from " + table + " where candidate_id = '" + OWN + "'")
                    .isEmpty()) {
                holding.add(table);
            }
        }
        return holding;
    }

    /** Everything in the tables that have no column for the person, and in what was answered. */
    private String dump() throws SQLException {
        var text = new StringBuilder();
        for (var table : List.of("commitment", "commitment_review", "follow_up", "idempotency_key", "outbox")) {
            strings("select t::text from " + table + " t").forEach(text::append);
        }
        return text.toString();
    }

    private List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static void written(String what, String body) {
        as(Identity.COUNSELLOR)
                .header("Idempotency-Key", Api.fresh())
                .body(body)
                .post("/candidates/" + OWN + "/" + what)
                .then()
                .statusCode(201);
    }
}
