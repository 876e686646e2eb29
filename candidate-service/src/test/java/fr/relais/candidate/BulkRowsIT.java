package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import stores by COPY is what Hibernate stores of the same body, column by column. */
@QuarkusTest
@RealServers
class BulkRowsIT {
    private static final String EVERYTHING = """
        {"person": {"givenName": "In\u00e8s \\\\ \u201cN\u201d", "familyName": "Canari\\\\tX", "email": "i@example.org", \
        "phone": "+33 6 00 00 00 00", "birthDate": "2010-04-12"}, \
        "place": {"latitude": 48.85, "longitude": 2.35, "departement": "75"}, \
        "mobility": {"maxDistanceKm": 30, "departements": ["75", "93"]}, "availableFrom": "2027-01-15", \
        "contractTypes": ["CDI", "CDD"], "workingTimes": ["FULL_TIME", "PART_TIME"], "noNights": true, \
        "noWeekends": true, "licences": ["B"], "wishedRome": ["K2503"], "practisedRome": ["G1703", "K2503"], \
        "competencies": [{"code": "SOC-E01", "level": 2, "evidence": "BADGE"}, \
        {"code": "SOC-S01", "level": 0, "evidence": "ASSESSED"}], \
        "consents": {"matching": true, "employers": true, "statistics": false}}""";
    private static final String LITTLE = """
        {"person": {"birthDate": "1999-04-12"}, "licences": []}""";

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @Inject
    DataSource database;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void theRowsOfABodyAreTheSameWhicheverWayItCame() throws SQLException {
        for (var body : List.of(EVERYTHING, LITTLE)) {
            var one = fresh();
            var bulk = fresh();
            as(Identity.PARTNER).body(body).put(Api.path(one)).then().statusCode(201);
            Imports.done(Identity.PARTNER, "{\"externalId\": \"" + bulk + "\", " + body.substring(1));
            assertThat(rows(bulk)).hasSizeGreaterThanOrEqualTo(3).isEqualTo(rows(one));
        }
    }

    /** The rows without what differs between any two candidates. */
    private List<String> rows(String externalId) throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : List.of("candidate", "identity", "consent", "source_link")) {
            var key = table.equals("candidate") ? "id" : "candidate_id";
            var sql = "select to_jsonb(t) - 'id' - 'candidate_id' - 'external_id' - 'created_at' - 'updated_at'"
                    + " - 'decided_at' - 'statements' || jsonb_build_object('statements', (select jsonb_agg(s - 'at')"
                    + " from jsonb_array_elements(to_jsonb(t) -> 'statements') s)) from " + table + " t where " + key
                    + " = (select candidate_id from source_link where external_id = ?) order by 1::text";
            try (var connection = database.getConnection();
                    var select = connection.prepareStatement(sql)) {
                select.setString(1, externalId);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(table + " " + row.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
