package fr.relais.offer.matrix;

import static fr.relais.offer.Api.as;
import static fr.relais.testing.Identity.PARTNER;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealServers
class SpoiltRequestsIT {
    @TestHTTPResource
    String base;

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void noRequestHoweverSpoiltBreaksTheService() {
        RandomRequests.check("offer-service", base, subjects(), Set.of());
    }

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>(Owned.offers());
        subjects.addAll(Owned.employers());
        subjects.addAll(Owned.programmes());
        subjects.addAll(Owned.operations());
        subjects.addAll(Owned.sessions());
        subjects.addAll(Owned.people());
        subjects.addAll(names());
        return subjects;
    }

    private static List<Subject> names() {
        var own = Set.of(Visitor.PARTNER);
        String imported = as(PARTNER)
                .contentType("application/x-ndjson")
                .body("{}".getBytes(UTF_8))
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return List.of(
                new Subject("/api/v1/imports/{id}", "", true, own, Set.of(), Map.of("id", imported)),
                Subject.absent(
                        "/api/v1/imports/{id}", Map.of("id", UUID.randomUUID().toString())),
                new Subject(
                        "/api/v1/sources/{source}",
                        "",
                        true,
                        own,
                        Set.of(),
                        Map.of(
                                "source",
                                "partner-demo",
                                "externalId",
                                UUID.randomUUID().toString())),
                new Subject("/api/v1/priority-publics/{code}", "", true, Set.of(), Set.of(), Map.of("code", "RSA")));
    }
}
