package fr.relais.skills.registry;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.as;
import static fr.relais.skills.Api.editor;
import static org.hamcrest.Matchers.is;

import fr.relais.skills.RealServers;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may edit the registry: its admins and nobody else. */
@QuarkusTest
@RealServers
class RegistryAccessIT {
    @Test
    void withoutATokenNothingIsEdited() {
        for (var path : new String[] {"/competencies/SOC-E10", "/badges/" + UUID.randomUUID(), "/occupations/K2503"}) {
            anonymous()
                    .contentType("application/json")
                    .body("{}")
                    .put(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", is("UNAUTHENTICATED"));
        }
        anonymous()
                .contentType("text/csv")
                .body("x")
                .post("/reference-data/communes")
                .then()
                .statusCode(401);
        anonymous()
                .contentType("application/json")
                .body("{}")
                .post("/reference-data/rome")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Identity.class,
            names = {"CANDIDATE", "COUNSELLOR", "EMPLOYER", "PARTNER", "FRANCE_TRAVAIL", "OPS"})
    void noOtherRoleEdits(Identity identity) {
        as(identity)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .put("/competencies/SOC-E10")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", is("FORBIDDEN"));
        as(identity)
                .contentType("text/csv")
                .body("x")
                .post("/reference-data/communes")
                .then()
                .statusCode(403);
        as(identity).get("/competencies/SOC-E10").then().statusCode(200);
    }

    @Test
    void aBrokenTokenIsRefused() {
        anonymous()
                .auth()
                .oauth2(Identity.REGISTRY_ADMIN.token() + "x")
                .contentType("application/json")
                .body("{}")
                .put("/competencies/SOC-E10")
                .then()
                .statusCode(401);
    }

    @Test
    void aCompetencyThatDoesNotExistIsNotFoundWhateverIsSent() {
        editor().body("not json").put("/competencies/SOC-E13").then().statusCode(404);
        editor().body("not json").put("/occupations/nothing").then().statusCode(404);
        editor().body("not json").put("/badges/nothing").then().statusCode(404);
    }
}
