package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;

import fr.relais.testing.Identity;

/** People whom a structure accompanies, as the tests make them. */
final class SupportApi {
    static final String OWN = Identity.CANDIDATE_ID;

    private SupportApi() {}

    /** Somebody whom {@link Identity#COUNSELLOR} accompanies, born then. */
    static String accompanied(String birthDate) {
        return as(Identity.COUNSELLOR)
                .body(body(birthDate, ""))
                .post("/candidates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String accompanied() {
        return accompanied(Api.ADULT);
    }

    /** {@link Identity#CANDIDATE} anew, with these structures. */
    static void personAccompaniedBy(String... structures) {
        Api.forget(Identity.CANDIDATE, OWN);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        for (var structure : structures) {
            StructureIT.ensure(structure);
            as(Identity.CANDIDATE)
                    .put("/candidates/" + OWN + "/structures/" + structure)
                    .then()
                    .statusCode(204);
        }
    }

    /** The word of {@link Identity#CANDIDATE}. */
    static void consent(String purpose, boolean granted) {
        as(Identity.CANDIDATE)
                .body("{\"granted\": " + granted + "}")
                .put("/candidates/" + OWN + "/consents/" + purpose)
                .then()
                .statusCode(200);
    }
}
