package fr.relais.offer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.relais.testing.Servers;
import io.quarkus.test.junit.QuarkusTest;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealServers
class OpenApiIT {
    private static final Path CHECKED_IN =
            Path.of(System.getProperty("relais.root", ".."), "offer-service", "openapi.yaml");
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

    private static Map<String, Map<String, Object>> schemas() {
        return given().get("/q/openapi?format=json").path("components.schemas");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> properties(Map<String, Object> schema) {
        return (Map<String, Map<String, Object>>) schema.getOrDefault("properties", Map.of());
    }

    /** A body with such a field would be refused as UNKNOWN_FIELD. */
    @Test
    void noMethodOfARecordShowsAsAField() {
        var schemas = schemas();
        var shown = new ArrayList<String>();
        new ClassFileImporter()
                .importPackages("fr.relais.offer", "fr.relais.events").stream()
                        .filter(JavaClass::isRecord)
                        .forEach(type -> {
                            var fields = type.getFields().stream()
                                    .map(JavaField::getName)
                                    .toList();
                            var told = properties(schemas.getOrDefault(name(type), Map.of()));
                            type.getMethods().stream()
                                    .filter(method ->
                                            method.getRawParameterTypes().isEmpty())
                                    .map(method -> method.getName().replaceFirst("^(is|get)(?=[A-Z])", ""))
                                    .filter(name -> Character.isUpperCase(name.charAt(0)))
                                    .map(Introspector::decapitalize)
                                    .filter(name -> !fields.contains(name) && told.containsKey(name))
                                    .forEach(name -> shown.add(name(type) + "." + name));
                        });
        assertThat(schemas).containsKeys("Conditions", "SessionContent", "Territory", "RecordOutcome");
        assertThat(shown).isEmpty();
    }

    private static String name(JavaClass type) {
        return type.tryGetAnnotationOfType(Schema.class)
                .map(Schema::name)
                .filter(name -> !name.isEmpty())
                .orElse(type.getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SessionContent",
                "OperationContent",
                "ProgrammeContent",
                "Conditions",
                "Reservation",
                "Opening",
                "Partner",
                "Target",
                "RecordAttendance",
                "RecordOutcome",
                "Congestion",
                "Spread"
            })
    void whatMayBeLeftOutSaysWhatThatMeans(String name) {
        var schema = Objects.requireNonNull(schemas().get(name));
        var required = (List<?>) schema.getOrDefault("required", List.of());
        assertThat(properties(schema))
                .allSatisfy((field, told) -> assertThat(required.contains(field) || told.containsKey("description"))
                        .as(field)
                        .isTrue());
    }

    @Test
    void listsSayWhatTheyAreLists() {
        var api = given().get("/q/openapi?format=json").jsonPath();
        var paths = api.<Map<String, Map<String, Object>>>get("paths");
        assertThat(paths).allSatisfy((path, operations) -> {
            if (operations.containsKey("get")) {
                assertThat(api.<Object>get("paths.'" + path + "'.get.responses.'200'.content"))
                        .as(path)
                        .asString()
                        .contains("schema=");
            }
        });
    }
}
