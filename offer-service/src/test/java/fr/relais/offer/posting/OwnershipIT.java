package fr.relais.offer.posting;

import static fr.relais.offer.Api.MINIMAL;
import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.EMPLOYER_SIRET;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OTHER_EMPLOYER;
import static fr.relais.testing.Identity.OTHER_EMPLOYER_SIRET;
import static fr.relais.testing.Identity.OTHER_PARTNER;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the security matrix that are about offers, operation by identity. */
@QuarkusTest
@RealServers
class OwnershipIT {

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    /** Of a partner's offer for the demo employer: reads and changes of the draft, then of the published one. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            PARTNER,           200, 200, 200, 200
            EMPLOYER,          200, 200, 200, 200
            OTHER_PARTNER,     404, 404, 200, 404
            OTHER_EMPLOYER,    404, 404, 200, 404
            FRANCE_TRAVAIL,    200, 403, 200, 200
            COUNSELLOR,        404, 403, 200, 403
            OTHER_COUNSELLOR,  404, 403, 200, 403
            CANDIDATE,         404, 403, 200, 403
            REGISTRY_ADMIN,    404, 403, 200, 403
            OPS,               403, 403, 200, 403
            ANONYMOUS,         401, 401, 200, 401
            """)
    void anOfferIsReadAndChangedByWhomItBelongsTo(
            String identity, int readDraft, int changeDraft, int readPublished, int changePublished) {
        var path = "/offers/" + draft(PARTNER, withSiret(EMPLOYER_SIRET));
        request(identity).get(path).then().statusCode(readDraft);
        change(identity, path, "\"1\"", changeDraft);
        publish(PARTNER, path.substring("/offers/".length())).then().statusCode(200);
        var tag = as(PARTNER).get(path).header("ETag");
        request(identity).get(path).then().statusCode(readPublished);
        change(identity, path, tag, changePublished);
        request(identity).post(path + "/closure").then().statusCode(changePublished);
    }

    private static void change(String identity, String path, String ifMatch, int status) {
        request(identity)
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body("{\"title\": \"Autre titre\"}")
                .patch(path)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PARTNER, 201
            EMPLOYER, 201
            FRANCE_TRAVAIL, 201
            COUNSELLOR, 403
            CANDIDATE, 403
            REGISTRY_ADMIN, 403
            OPS, 403
            ANONYMOUS, 401
            """)
    void onlySourcesAndEmployersWriteOffers(String identity, int status) {
        request(identity)
                .contentType("application/json")
                .body(MINIMAL)
                .post("/offers")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PARTNER, 200
            EMPLOYER, 200
            FRANCE_TRAVAIL, 200
            COUNSELLOR, 200
            CANDIDATE, 200
            ANONYMOUS, 200
            OPS, 403
            """)
    void publishedOffersAreListedForAllWhoLookForThem(String identity, int status) {
        request(identity).get("/offers").then().statusCode(status);
    }

    @Test
    void draftsAreListedForTheirOwnersOnly() {
        var id = draft(PARTNER, withSiret(EMPLOYER_SIRET));
        for (var owner : new Identity[] {PARTNER, EMPLOYER, FRANCE_TRAVAIL}) {
            drafts(as(owner)).then().statusCode(200).body("items.offerId", hasItem(id));
        }
        for (var other : new Identity[] {OTHER_PARTNER, OTHER_EMPLOYER, Identity.CANDIDATE, Identity.COUNSELLOR}) {
            drafts(as(other)).then().statusCode(200).body("items.offerId", not(hasItem(id)));
        }
        drafts(anonymous()).then().statusCode(401);
    }

    private static io.restassured.response.Response drafts(RequestSpecification request) {
        return request.get("/offers?status=DRAFT&limit=100");
    }

    @Test
    void anEmployersOfferBearsTheEmployersSiret() {
        var id = draft(EMPLOYER, MINIMAL);
        as(EMPLOYER)
                .get("/offers/" + id)
                .then()
                .body("employer.siret", is(EMPLOYER_SIRET))
                .body("source", is("relais"));
        json(EMPLOYER)
                .body(withSiret(OTHER_EMPLOYER_SIRET))
                .post("/offers")
                .then()
                .statusCode(403);
        patch(EMPLOYER, "\"1\"")
                .body("{\"employer\": {\"siret\": \"" + OTHER_EMPLOYER_SIRET + "\"}}")
                .patch("/offers/" + id)
                .then()
                .statusCode(403);
        patch(EMPLOYER, "\"1\"")
                .body("{\"employer\": null}")
                .patch("/offers/" + id)
                .then()
                .statusCode(403);
        as(OTHER_EMPLOYER).get("/offers/" + id).then().statusCode(404);
        as(EMPLOYER).get("/offers/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void aSourceIsChosenAmongTheCallersOwn() {
        var body = MINIMAL.replace("\"kind\"", "\"source\": \"francetravail\", \"kind\"");
        json(PARTNER).body(body).post("/offers").then().statusCode(403);
        json(FRANCE_TRAVAIL).body(body).post("/offers").then().statusCode(201).body("source", is("francetravail"));
        json(FRANCE_TRAVAIL).body(MINIMAL).post("/offers").then().body("source", is("francetravail-demo"));
    }

    @Test
    void aListIsNarrowedAndPagedWithoutLossOrRepetition() {
        var wanted = new java.util.TreeSet<String>();
        for (int i = 0; i < 7; i++) {
            var id = draft(
                    PARTNER,
                    MINIMAL.replace("K2503", "G1803")
                            .replace("\"kind\"", "\"place\": {\"departement\": \"2B\"}, \"kind\""));
            publish(PARTNER, id);
            wanted.add(id);
        }
        var found = new java.util.ArrayList<String>();
        var next = "/api/v1/offers?rome=G1803&departement=2B&source=partner-demo&limit=3";
        while (next != null) {
            var page =
                    io.restassured.RestAssured.given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("items.rome.code", everyItem(is("G1803")));
            found.addAll(page.jsonPath().getList("items.offerId"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(found).hasSize(7).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(wanted).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void aTokenThatIsBrokenIsNoToken() {
        var broken = PARTNER.token().substring(0, PARTNER.token().length() - 4) + "AAAA";
        anonymous().auth().oauth2(broken).get("/offers").then().statusCode(401);
        anonymous().auth().oauth2("nonsense").get("/offers").then().statusCode(401);
    }

    private static String withSiret(String siret) {
        return MINIMAL.replace("\"kind\"", "\"employer\": {\"siret\": \"" + siret + "\"}, \"kind\"");
    }

    private static RequestSpecification request(String identity) {
        return identity.equals("ANONYMOUS") ? anonymous() : as(Identity.valueOf(identity));
    }
}
