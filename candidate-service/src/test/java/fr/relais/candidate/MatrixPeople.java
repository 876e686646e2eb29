package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.forget;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import fr.relais.candidate.openbadge.Samples;
import fr.relais.testing.Identity;
import fr.relais.testing.matrix.Subject;
import fr.relais.testing.matrix.Visitor;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People of all kinds of owners, with something of each kind that a person can have. */
final class MatrixPeople {
    /** Family name of {@link Identity#OTHER_CANDIDATE}, and of nobody else. */
    static final String OTHER_NAME = "Harfang";

    private static final String ROOT = "/api/v1/candidates/{id}";
    private static final Set<Visitor> ACCOMPANIED =
            Set.of(Visitor.CANDIDATE, Visitor.COUNSELLOR, Visitor.COUNSELLORS_COLLEAGUE);
    private static final Set<Visitor> ELSEWHERE = Set.of(Visitor.OTHER_CANDIDATE, Visitor.OTHER_COUNSELLOR);

    private MatrixPeople() {}

    static List<Subject> all() {
        StructureIT.ensure(StructureIT.OWN);
        StructureIT.ensure(StructureIT.OTHER);
        return List.of(
                accompanied(
                        Identity.CANDIDATE, Identity.CANDIDATE_ID, Identity.COUNSELLOR, StructureIT.OWN, ACCOMPANIED),
                accompanied(
                        Identity.OTHER_CANDIDATE,
                        Identity.OTHER_CANDIDATE_ID,
                        Identity.OTHER_COUNSELLOR,
                        StructureIT.OTHER,
                        ELSEWHERE),
                ofAPartner(),
                erased(),
                Subject.absent(ROOT, words(UUID.randomUUID().toString())));
    }

    private static Subject accompanied(
            Identity person, String id, Identity counsellor, String structure, Set<Visitor> owners) {
        // what an earlier test left may still be looked after, which changes the tag
        await().untilAsserted(() -> forget(person, id));
        as(person).body(named(person)).post("/candidates").then().statusCode(201);
        as(person).put("/candidates/" + id + "/structures/" + structure).then().statusCode(204);
        for (var purpose : List.of("support", "passport")) {
            as(person)
                    .body("{\"granted\": true}")
                    .put("/candidates/" + id + "/consents/" + purpose)
                    .then()
                    .statusCode(200);
        }
        var parameters = words(id);
        parameters.put("structure", structure);
        parameters.put("badgeId", added(BadgeApi.handIn(person, id, credential(person.id() + "@example.org"))));
        parameters.put("shareId", added(as(person).body(share()).post("/candidates/" + id + "/passport/shares")));
        parameters.put("stepId", posted(counsellor, id, "steps", "{\"kind\": \"JOB\", \"startedOn\": \"2026-01-05\"}"));
        parameters.put("commitmentId", posted(counsellor, id, "commitments", commitment()));
        parameters.put("handoverId", posted(counsellor, id, "handovers", handover(structure)));
        Runnable restored = () -> restore(person, id, counsellor, structure);
        restored.run();
        return new Subject(ROOT, "", true, owners, owners, parameters, restored);
    }

    /** What is written under a name of its own, and taken away without a tag. */
    private static void restore(Identity person, String id, Identity counsellor, String structure) {
        as(person).put("/candidates/" + id + "/structures/" + structure).then().statusCode(204);
        put(person, id, "competencies/SOC-S01", "{\"level\": 1, \"evidence\": \"DECLARED\"}");
        put(counsellor, id, "counsellor", "{\"counsellor\": \"me\"}");
        put(counsellor, id, "obstacles/HOUSING", "{\"value\": \"YES\", \"impact\": \"WEAK\", \"state\": \"OPEN\"}");
    }

    private static void put(Identity who, String id, String what, String body) {
        as(who).body(body)
                .put("/candidates/" + id + "/" + what)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(oneOf(200, 201));
    }

    private static String named(Identity person) {
        return person == Identity.CANDIDATE ? body("") : body("").replace("Canari", OTHER_NAME);
    }

    private static Subject ofAPartner() {
        var id = Api.created(Api.fresh(), body(""));
        return new Subject(ROOT, "", true, Set.of(Visitor.PARTNER), Set.of(Visitor.PARTNER), words(id));
    }

    /** Created and erased by France Travail, as an account's own. */
    private static Subject erased() {
        var id = Api.created(Api.fresh(), body(""));
        as(Identity.FRANCE_TRAVAIL)
                .header("If-Match", "*")
                .delete("/candidates/" + id)
                .then()
                .statusCode(204);
        return Subject.absent(ROOT, words(id));
    }

    /** Parameters that are the same words for everybody. */
    private static Map<String, String> words(String id) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "code",
                "SOC-S01",
                "purpose",
                "matching",
                "kind",
                "HOUSING",
                "months",
                "3",
                "structure",
                StructureIT.OWN));
    }

    private static String credential(String email) {
        return Samples.ED25519.token(Samples.credential(BadgeApi.fresh(), email));
    }

    private static String posted(Identity who, String id, String what, String body) {
        return added(as(who).body(body).post("/candidates/" + id + "/" + what));
    }

    private static String added(Response answer) {
        return answer.then().log().ifValidationFails().statusCode(201).extract().path("id");
    }

    private static String share() {
        return "{\"expiresAt\": \"" + LocalDate.now(ZoneOffset.UTC).plusDays(2) + "T00:00:00Z\"}";
    }

    private static String commitment() {
        return "{\"kind\": \"CEJ\", \"signedOn\": \"2026-01-05\", \"reviews\": []}";
    }

    private static String handover(String from) {
        var to = from.equals(StructureIT.OWN) ? StructureIT.OTHER : StructureIT.OWN;
        return "{\"toStructure\": \"" + to + "\", \"reasonCode\": \"MOVED_AWAY\"}";
    }
}
