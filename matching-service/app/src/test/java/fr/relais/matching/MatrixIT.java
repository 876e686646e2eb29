package fr.relais.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.http.Ids;
import fr.relais.matching.decision.Deciding;
import fr.relais.testing.Identity;
import fr.relais.testing.matrix.MatrixRun;
import fr.relais.testing.matrix.RandomRequests;
import fr.relais.testing.matrix.Subject;
import fr.relais.testing.matrix.Visitor;
import io.quarkus.test.common.http.TestHTTPResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of this service as everybody: what {@code docs/matrix.csv} says, asked of the running service. */
@WithServers
class MatrixIT {
    private static final UUID PERSON = UUID.fromString(Identity.CANDIDATE_ID);
    private static final UUID OTHER_PERSON = UUID.fromString(Identity.OTHER_CANDIDATE_ID);
    private static final Set<Visitor> COMPANY = Set.of(Visitor.EMPLOYER, Visitor.EMPLOYERS_COLLEAGUE);
    private static final Set<Visitor> WITH_PERSON =
            Set.of(Visitor.CANDIDATE, Visitor.COUNSELLOR, Visitor.COUNSELLORS_COLLEAGUE, Visitor.PARTNER);
    private static final Set<Visitor> WITH_OTHER =
            Set.of(Visitor.OTHER_CANDIDATE, Visitor.OTHER_COUNSELLOR, Visitor.OTHER_PARTNER);

    private final Publisher publisher = new Publisher();
    private final UUID partners = Ids.next();
    private final UUID employers = Ids.next();
    private final UUID absent = Ids.next();

    @TestHTTPResource
    String base;

    @BeforeEach
    void publish() {
        long version = Samples.version();
        publisher.offer(Samples.offer(partners), 1);
        ObjectNode employersOffer = Samples.offer(employers).put("source", "francetravail");
        employersOffer
                .putObject("employer")
                .put("siret", Identity.EMPLOYER_SIRET)
                .put("name", "Exemple");
        publisher.offer(employersOffer, 1);
        publisher.access(Samples.access(PERSON, List.of("partner-demo"), List.of("mission-locale-demo")), version);
        publisher.access(
                Samples.access(OTHER_PERSON, List.of("partner-other-demo"), List.of("mission-locale-other-demo")),
                version);
        publisher.profile(Samples.profile(PERSON, 1), version);
        publisher.profile(Samples.profile(OTHER_PERSON, 3), version);
        for (var offer : List.of(partners, employers)) {
            Api.await(
                    "/offers/" + offer + "/candidates",
                    page -> page.path("evaluated").asInt() == 2);
        }
        Deciding.decide(partners, PERSON, "PROPOSED", null).then().statusCode(200);
        Deciding.decide(employers, OTHER_PERSON, "PROPOSED", null).then().statusCode(200);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void everyOperationIsForWhomTheMatrixSays() {
        MatrixRun.check("matching-service/app", base, subjects(), Set.of());
    }

    @Test
    void noRequestHoweverSpoiltBreaksTheService() {
        RandomRequests.check("matching-service/app", base, subjects(), Set.of());
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(offer(partners, Set.of(Visitor.PARTNER)));
        subjects.add(offer(employers, COMPANY));
        subjects.add(Subject.absent("/api/v1/offers/{id}", id(absent)));
        subjects.add(person(PERSON, WITH_PERSON));
        subjects.add(person(OTHER_PERSON, WITH_OTHER));
        subjects.add(Subject.absent("/api/v1/candidates/{id}", id(absent)));
        subjects.add(pair(partners, PERSON, WITH_PERSON));
        subjects.add(pair(employers, OTHER_PERSON, both(WITH_OTHER, COMPANY)));
        subjects.add(Subject.absent("/api/v1/pairings", pairing(partners, absent)));
        subjects.add(Subject.absent("/api/v1/pairings", pairing(absent, absent)));
        return subjects;
    }

    private static Subject offer(UUID id, Set<Visitor> owners) {
        return new Subject("/api/v1/offers/{id}", "", true, owners, Set.of(), id(id));
    }

    private static Subject person(UUID id, Set<Visitor> owners) {
        return new Subject("/api/v1/candidates/{id}", "", true, owners, Set.of(), id(id));
    }

    private static Subject pair(UUID offer, UUID person, Set<Visitor> owners) {
        return new Subject("/api/v1/pairings", "", true, owners, Set.of(), pairing(offer, person));
    }

    private static Map<String, String> id(UUID id) {
        return Map.of("id", id.toString());
    }

    private static Map<String, String> pairing(UUID offer, UUID person) {
        return Map.of("offerId", offer.toString(), "candidateId", person.toString());
    }

    private static Set<Visitor> both(Set<Visitor> some, Set<Visitor> others) {
        List<Visitor> all = new ArrayList<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
