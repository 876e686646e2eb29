package fr.relais.offer.posting;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.offer.Api;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Offers as search engines read them. */
@QuarkusTest
@RealServers
class JobPostingIT {
    private static final String JSON_LD = "application/ld+json";

    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void aFullOfferSaysAllThatSchemaOrgHasAWordFor() throws Exception {
        var id = draft(PARTNER, """
                {"kind": "JOB", "title": "Agent d'accueil", "rome": {"code": "K2503"},
                 "contractType": "CDD", "workingTime": "PART_TIME", "positions": 3, "startDate": "2026-12-01",
                 "expiresAt": "2099-01-01T00:00:00Z", "remote": true,
                 "employer": {"siret": "55208131766522", "name": "Gares"},
                 "place": {"latitude": 48.84, "longitude": 2.37, "departement": "75"},
                 "requirements": [{"competency": "SOC-E01", "level": 2, "exigence": "E"}],
                 "details": {"description": "Accueillir\\nles voyageurs."}}""");
        publish(PARTNER, id).then().statusCode(200);
        var expected = json.readTree("""
                {"@context": "https://schema.org", "@type": "JobPosting", "title": "Agent d'accueil",
                 "description": "Accueillir\\nles voyageurs.",
                 "identifier": {"@type": "PropertyValue", "name": "partner-demo", "value": "%s"},
                 "datePosted": "%s", "validThrough": "2099-01-01T00:00:00Z", "employmentType": ["PART_TIME", "TEMPORARY"],
                 "hiringOrganization": {"@type": "Organization", "name": "Gares",
                    "identifier": {"@type": "PropertyValue", "name": "SIRET", "value": "55208131766522"}},
                 "jobLocation": {"@type": "Place",
                    "address": {"@type": "PostalAddress", "addressRegion": "75", "addressCountry": "FR"},
                    "geo": {"@type": "GeoCoordinates", "latitude": 48.84, "longitude": 2.37}},
                 "jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": {"@type": "Country", "name": "FR"},
                 "occupationalCategory": "K2503 Métier K2503", "totalJobOpenings": 3, "jobStartDate": "2026-12-01",
                 "skills": [{"@type": "DefinedTerm", "termCode": "SOC-E01"}]}""".formatted(id, LocalDate.now(ZoneOffset.UTC)));
        assertThat(posting(id)).isEqualTo(expected);
    }

    @Test
    void whatAnOfferDoesNotSayIsLeftOut() throws Exception {
        var id = draft(PARTNER, Api.MINIMAL);
        publish(PARTNER, id).then().statusCode(200);
        assertThat(posting(id).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "@context",
                        "@type",
                        "title",
                        "identifier",
                        "datePosted",
                        "employmentType",
                        "occupationalCategory",
                        "totalJobOpenings",
                        "skills");
    }

    @Test
    void aClosedOfferIsValidNoMore() throws Exception {
        var id = draft(PARTNER, Api.MINIMAL);
        publish(PARTNER, id).then().statusCode(200);
        as(PARTNER).post("/offers/" + id + "/closure").then().statusCode(200);
        assertThat(posting(id).path("validThrough").asText())
                .isEqualTo(anonymous().get("/offers/" + id).path("publishedAt").toString());
    }

    @Test
    void itsTagIsItsOwnAndADraftStaysWithItsOwners() {
        var id = draft(PARTNER, Api.MINIMAL);
        anonymous().accept(JSON_LD).get("/offers/" + id).then().statusCode(401);
        publish(PARTNER, id).then().statusCode(200);
        var tag = anonymous().accept(JSON_LD).get("/offers/" + id).header("ETag");
        assertThat(tag).isNotEqualTo(anonymous().get("/offers/" + id).header("ETag"));
        anonymous()
                .accept(JSON_LD)
                .header("If-None-Match", tag)
                .get("/offers/" + id)
                .then()
                .statusCode(304);
        anonymous().accept("*/*").get("/offers/" + id).then().contentType(startsWith("application/json"));
    }

    private JsonNode posting(String id) throws Exception {
        return json.readTree(anonymous()
                .accept(JSON_LD)
                .get("/offers/" + id)
                .then()
                .statusCode(200)
                .contentType(startsWith(JSON_LD))
                .extract()
                .asString());
    }
}
