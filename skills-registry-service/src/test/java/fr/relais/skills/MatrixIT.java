package fr.relais.skills;

import fr.relais.testing.matrix.MatrixRun;
import fr.relais.testing.matrix.Subject;
import fr.relais.testing.matrix.Visitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every operation of this service as everybody: what {@code docs/matrix.csv} says, asked of the running service. */
@QuarkusTest
@RealServers
class MatrixIT {
    private static final String CASE = "/ims/case/v1p0";

    @TestHTTPResource
    String base;

    @Test
    void everyOperationIsForWhomTheMatrixSays() {
        String badge = Api.anonymous().get("/badges").path("items[0].id");
        String framework = at(CASE + "/CFDocuments").getString("CFDocuments[0].identifier");
        var whole = at(CASE + "/CFPackages/" + framework);
        var item = whole.getString("CFItems[0].identifier");
        var subjects = List.of(
                everybodys("/api/v1/badges/{id}", "id", badge),
                everybodys("/api/v1/competencies/{code}", "code", "SOC-E01"),
                everybodys("/api/v1/occupations/{rome}", "rome", "K2503"),
                everybodys(CASE + "/CFDocuments/{id}", "id", framework),
                everybodys(CASE + "/CFPackages/{id}", "id", framework),
                everybodys(CASE + "/CFItems/{id}", "id", item),
                everybodys(CASE + "/CFItemAssociations/{id}", "id", item),
                everybodys(CASE + "/CFAssociations/{id}", "id", whole.getString("CFAssociations[0].identifier")),
                everybodys(
                        CASE + "/CFAssociationGroupings/{id}",
                        "id",
                        whole.getString("CFDefinitions.CFAssociationGroupings[0].identifier")));
        MatrixRun.check("skills-registry-service", base, subjects, Set.of());
    }

    private static JsonPath at(String path) {
        return Api.anonymous().basePath("").get(path).jsonPath();
    }

    private static Subject everybodys(String root, String parameter, String value) {
        return new Subject(root, "", true, Set.of(Visitor.values()), Set.of(), Map.of(parameter, value));
    }
}
