package fr.relais.candidate;

import static fr.relais.candidate.Api.as;

import fr.relais.testing.Identity;
import fr.relais.testing.matrix.MatrixRun;
import fr.relais.testing.matrix.RandomRequests;
import fr.relais.testing.matrix.Subject;
import fr.relais.testing.matrix.Visitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation as everybody, of everybody's: what docs/matrix.csv says is what happens. */
@QuarkusTest
@RealServers
class MatrixIT {
    private static final Set<String> IDENTITY =
            Set.of("Canari", MatrixPeople.OTHER_NAME, "ines.canari@example.org", "+33 6 00 00 00 00");

    @TestHTTPResource
    String base;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
        BadgeTemplates.publish();
    }

    @Test
    void everyOperationIsForWhomTheMatrixSays() {
        var subjects = new ArrayList<>(MatrixPeople.all());
        subjects.addAll(imports());
        subjects.addAll(names());
        MatrixRun.check("candidate-service", base, subjects, IDENTITY);
    }

    @Test
    void noRequestHoweverSpoiltBreaksTheServiceOrTellsOfStrangers() {
        var subjects = new ArrayList<>(MatrixPeople.all());
        subjects.addAll(imports());
        subjects.addAll(names());
        RandomRequests.check("candidate-service", base, subjects, Set.of(MatrixPeople.OTHER_NAME));
    }

    private static List<Subject> imports() {
        var root = "/api/v1/imports/{id}";
        String id = Imports.done(Identity.PARTNER, "{}\n").getString("id");
        return List.of(
                new Subject(root, "", true, Set.of(Visitor.PARTNER), Set.of(), Map.of("id", id)),
                Subject.absent(root, Map.of("id", UUID.randomUUID().toString())));
    }

    private static List<Subject> names() {
        var everybody = Set.of(Visitor.values());
        return List.of(
                new Subject(
                        "/api/v1/structures/{id}",
                        "",
                        true,
                        Set.of(Visitor.COUNSELLOR, Visitor.COUNSELLORS_COLLEAGUE),
                        Set.of(),
                        Map.of("id", StructureIT.OWN)),
                new Subject(
                        "/api/v1/sources/{source}",
                        "",
                        true,
                        Set.of(Visitor.PARTNER),
                        Set.of(),
                        Map.of("source", "partner-demo", "externalId", Api.fresh())),
                new Subject("/issuer/keys/{name}", "", true, everybody, Set.of(), Map.of("name", key())));
    }

    private static String key() {
        String id =
                as(Identity.PARTNER).basePath("/.well-known").get("/jwks.json").path("keys[0].kid");
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
