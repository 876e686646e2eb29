package fr.relais.offer.matrix;

import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.PARTNER;

import fr.relais.events.AgeGroup;
import fr.relais.offer.Api;
import fr.relais.offer.Persons;
import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import fr.relais.testing.matrix.Subject;
import fr.relais.testing.matrix.Visitor;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Offers and schemes of all kinds of owners, public and not, with people enrolled. */
final class Owned {
    private static final String ROOT = "/api/v1/";
    private static final Set<Visitor> STRUCTURE = Set.of(Visitor.COUNSELLOR, Visitor.COUNSELLORS_COLLEAGUE);
    private static final Set<Visitor> COMPANY = Set.of(Visitor.EMPLOYER, Visitor.EMPLOYERS_COLLEAGUE);
    private static final Set<Visitor> OFFER = Set.of(Visitor.PARTNER, Visitor.EMPLOYER, Visitor.EMPLOYERS_COLLEAGUE);
    private static final UUID PERSON = UUID.fromString(Identity.CANDIDATE_ID);
    private static final UUID OTHER_PERSON = UUID.fromString(Identity.OTHER_CANDIDATE_ID);

    private Owned() {}

    static List<Subject> offers() {
        var employed = Api.MINIMAL.replaceFirst(
                "\\}\\s*$", ", \"employer\": {\"siret\": \"" + Identity.EMPLOYER_SIRET + "\"}}");
        var draft = Api.draft(PARTNER, employed);
        var published = Api.draft(PARTNER, employed);
        Api.publish(PARTNER, published).then().statusCode(200);
        return List.of(
                subject("offers/{id}", "draft", OFFER, Map.of("id", draft)),
                subject("offers/{id}", "published", OFFER, Map.of("id", published)),
                Subject.absent(ROOT + "offers/{id}", Map.of("id", fresh())));
    }

    static List<Subject> employers() {
        json(PARTNER)
                .header("If-Match", "*")
                .body("{\"name\": \"Transports\"}")
                .put("/employers/" + Identity.EMPLOYER_SIRET);
        return List.of(
                subject("employers/{siret}", "", OFFER, Map.of("siret", Identity.EMPLOYER_SIRET)),
                new Subject(
                        ROOT + "employers/{siret}",
                        "any",
                        false,
                        Set.of(),
                        Set.of(),
                        Map.of("siret", "00000003400016")));
    }

    static List<Subject> programmes() {
        var published = Schemes.programme(PARTNER);
        var hidden = Schemes.code();
        json(PARTNER)
                .body(Schemes.programme("false"))
                .put("/programmes/" + hidden)
                .then()
                .statusCode(201);
        var owners = Set.of(Visitor.PARTNER);
        return List.of(
                subject("programmes/{code}", "published", owners, Map.of("code", published)),
                subject("programmes/{code}", "hidden", owners, Map.of("code", hidden)));
    }

    static List<Subject> operations() {
        var published = operation(COUNSELLOR, true);
        var hidden = operation(COUNSELLOR, false);
        allocate(published);
        return List.of(
                subject("operations/{id}", "published", STRUCTURE, Map.of("id", published)),
                subject("operations/{id}", "hidden", STRUCTURE, Map.of("id", hidden)),
                Subject.absent(ROOT + "operations/{id}", Map.of("id", fresh())));
    }

    /** Of a structure with a person it accompanies, and of an employer with somebody else's person. */
    static List<Subject> sessions() {
        Persons.tell(List.of(PERSON), List.of("partner-demo"), List.of("mission-locale-demo"), AgeGroup.ADULT);
        Persons.tell(List.of(OTHER_PERSON), List.of(), List.of("mission-locale-other-demo"), AgeGroup.ADULT);
        var own = Schemes.newSession(COUNSELLOR, operation(COUNSELLOR, true), 5, "");
        var foreign = Schemes.newSession(EMPLOYER, operation(EMPLOYER, true), 5, "");
        return List.of(
                session("structure's", own, enrolled(Identity.CANDIDATE, own), STRUCTURE),
                session("employer's", foreign, enrolled(Identity.OTHER_CANDIDATE, foreign), COMPANY),
                Subject.absent(ROOT + "sessions/{id}", Map.of("id", fresh(), "enrolmentId", fresh())));
    }

    private static String operation(Identity writer, boolean published) {
        return created(json(writer)
                .body("{\"title\": \"Chantier\", \"from\": \"2026-01-01\", \"published\": " + published + "}")
                .post("/operations"));
    }

    /** Proposes seats of an operation to somebody who asks for one. */
    private static void allocate(String operation) {
        var offer = Schemes.offer("");
        var ranked = ", \"filling\": \"ALLOCATION\", \"offerId\": \"%s\"".formatted(offer);
        var session = Schemes.newSession(COUNSELLOR, operation, 1, ranked);
        var person = Persons.accompanied(1).getFirst();
        Persons.rank(UUID.fromString(offer), List.of(person));
        created(json(COUNSELLOR)
                .body("{\"candidateId\": \"%s\", \"preference\": 1}".formatted(person))
                .post("/sessions/" + session + "/enrolments"));
        as(COUNSELLOR).post("/operations/" + operation + "/allocation").then().statusCode(201);
    }

    private static Subject session(String object, String id, String enrolment, Set<Visitor> runners) {
        return subject(
                "sessions/{id}", object, runners, Map.of("id", id, "enrolmentId", enrolment, "outcome", "SELECTED"));
    }

    static List<Subject> people() {
        var erased = UUID.randomUUID();
        Persons.tell(List.of(erased), List.of("partner-demo"), List.of("mission-locale-demo"), AgeGroup.ADULT);
        Persons.erase(erased);
        var own = Set.of(Visitor.CANDIDATE, Visitor.COUNSELLOR, Visitor.COUNSELLORS_COLLEAGUE, Visitor.PARTNER);
        return List.of(
                subject("candidates/{id}", "", own, Map.of("id", PERSON.toString())),
                subject(
                        "candidates/{id}",
                        "",
                        Set.of(Visitor.OTHER_CANDIDATE, Visitor.OTHER_COUNSELLOR),
                        Map.of("id", OTHER_PERSON.toString())),
                Subject.absent(ROOT + "candidates/{id}", Map.of("id", erased.toString())),
                Subject.absent(ROOT + "candidates/{id}", Map.of("id", Visitor.GONE_ID)));
    }

    private static String enrolled(Identity person, String session) {
        return created(json(person).body("{}").post("/sessions/" + session + "/enrolments"));
    }

    private static String created(Response answer) {
        return answer.then().log().ifValidationFails().statusCode(201).extract().path("id");
    }

    private static Subject subject(String root, String object, Set<Visitor> owners, Map<String, String> parameters) {
        return new Subject(ROOT + root, object, true, owners, Set.of(), parameters);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
