package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.forget;
import static fr.relais.candidate.Api.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.relais.candidate.openbadge.Samples;
import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The passport in its forms, and who gets it. Signatures are checked by {@link IndependentVerifierIT}. */
@QuarkusTest
@RealServers
class PassportIT {
    private static final String OWN = Identity.CANDIDATE_ID;
    private static final String COMPETENCIES =
            ", \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 2, \"evidence\": \"%s\"}, {\"code\": \"SOC-F02\","
                    + " \"level\": %d, \"evidence\": \"%s\"}]";

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @ParameterizedTest
    @CsvSource({
        "PARTNER, 200",
        "OTHER_PARTNER, 404",
        "FRANCE_TRAVAIL, 200",
        "CANDIDATE, 404",
        "COUNSELLOR, 404",
        "EMPLOYER, 403",
        "OPS, 403",
        "REGISTRY_ADMIN, 403"
    })
    void thePassportOfAPartnersCandidateIsReadBy(Identity who, int status) {
        read(who, created(fresh(), body(""))).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"COUNSELLOR, 200", "OTHER_COUNSELLOR, 404", "PARTNER, 404", "FRANCE_TRAVAIL, 200", "CANDIDATE, 404"})
    void thePassportOfACounsellorsCandidateIsReadBy(Identity who, int status) {
        String id = as(Identity.COUNSELLOR)
                .body(body(""))
                .post("/candidates")
                .then()
                .extract()
                .path("id");
        read(who, id).then().statusCode(status);
    }

    @Test
    void itIsForTheEmailThatTheIdentityProviderVerifiedAndNoOther() {
        register(); // the body names another e-mail
        var subject = "credentialSubject.identifier";
        credential().then().statusCode(200).body(subject, nullValue());
        BadgeApi.handIn("no badge, but a token that tells the e-mail").then().statusCode(422);
        var identity = credential().then().statusCode(200).extract().jsonPath();
        assertThat(identity.getString(subject + "[0].identityHash"))
                .isEqualTo(Samples.hash(BadgeApi.EMAIL, identity.getString(subject + "[0].salt")));
    }

    private static Response credential() {
        return as(Identity.CANDIDATE).accept("application/ld+json").get("/candidates/" + OWN + "/passport");
    }

    @ParameterizedTest
    @CsvSource({"CANDIDATE, 200", "OTHER_CANDIDATE, 404", "COUNSELLOR, 404", "PARTNER, 404", "FRANCE_TRAVAIL, 200"})
    void thePassportOfAPersonIsReadBy(Identity who, int status) {
        register();
        read(who, OWN).then().statusCode(status);
    }

    @Test
    void nobodyReadsWithoutAToken() {
        given().get("/api/v1/candidates/" + OWN + "/passport").then().statusCode(401);
    }

    @Test
    void asJsonItSaysWhatIsHeldAndOnWhoseWord() {
        var id = created(fresh(), body(COMPETENCIES.formatted("BADGE", 0, "ASSESSED")));
        read(Identity.PARTNER, id)
                .then()
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("candidateId", is(id))
                .body("registryVersion", is("2026-1"))
                .body("competencies", hasSize(1))
                .body("competencies[0].code", is("SOC-E01"))
                .body("competencies[0].level", is(2))
                .body("competencies[0].evidence", is("BADGE"))
                .body("competencies[0].label.fr", is("Libellé SOC-E01"))
                .body("competencies[0].label.en", is("Label SOC-E01"))
                .body("competencies[0].uri", is("http://localhost:8081/api/v1/competencies/SOC-E01"))
                .body("competencies[0].statements[0].by", is("SOURCE"))
                .body("competencies[0].statements[0].effective", is(true));
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "application/json, application/json",
        "application/vc+jwt, application/vc+jwt",
        "application/vc, application/vc",
        "application/ld+json, application/ld+json",
        "application/pdf, application/pdf",
        "'application/pdf;q=0.1, application/vc+jwt', application/vc+jwt",
        "'text/html, application/pdf;q=0.5', application/pdf"
    })
    void itComesInTheFormThatAcceptNames(String accept, String type) {
        var id = created(fresh(), body(COMPETENCIES.formatted("BADGE", 1, "DECLARED")));
        read(Identity.PARTNER, id, accept).then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void otherFormsAndAlgorithmsAreRefused() {
        var id = created(fresh(), body(""));
        read(Identity.PARTNER, id, "text/html").then().statusCode(406);
        as(Identity.PARTNER)
                .get("/candidates/" + id + "/passport?alg=HS256")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?alg"));
    }

    @Test
    void noSignedFormTellsWhoItIs() {
        var id = created(fresh(), body(COMPETENCIES.formatted("BADGE", 1, "DECLARED")));
        for (var accept : List.of("application/json", "application/vc")) {
            read(Identity.PARTNER, id, accept)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Canari")))
                    .body(not(containsString("example.org")));
        }
    }

    private static void register() {
        forget(Identity.CANDIDATE, OWN);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
    }

    private static Response read(Identity who, String id) {
        return as(who).get("/candidates/" + id + "/passport");
    }

    private static Response read(Identity who, String id, String accept) {
        return as(who).header("Accept", accept).get("/candidates/" + id + "/passport");
    }
}
