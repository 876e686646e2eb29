package fr.relais.candidate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.testing.Servers;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealServers
class OpenApiIT {
    private static final Path CHECKED_IN =
            Path.of(System.getProperty("relais.root", ".."), "candidate-service", "openapi.yaml");
    private static final String EVERYWHERE = "http://localhost:8180/realms/relais";

    /** On purpose there is no switch that rewrites the file: whoever changes the API copies what target/ shows. */
    @Test
    void theDocumentBesideTheModuleIsTheOneThatIsServed() throws IOException {
        var served = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var comparable = served.replace(Servers.shared().realmUrl(), EVERYWHERE);
        Files.writeString(Path.of("target", "openapi.yaml"), comparable);
        assertThat(CHECKED_IN).content().isEqualTo(comparable);
    }
}
