package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.offer.enrolment.Enrolling.CONSENT;
import static fr.relais.offer.enrolment.Enrolling.enrol;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.OTHER_PARTNER;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.relais.events.AgeGroup;
import fr.relais.http.Cursors;
import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one person is enrolled at: the sessions with it, who reads it, and in how many queries. */
@QuarkusTest
@RealServers
class PersonEnrolmentsIT {
    private static final String LATER = "\"startsAt\": \"2099-06-01T08:00:00Z\"";
    private final SessionFactory hibernate;

    PersonEnrolmentsIT(SessionFactory hibernate) {
        this.hibernate = hibernate;
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    private static ValidatableResponse list(Identity reader, UUID person) {
        return as(reader).get("/candidates/" + person + "/enrolments").then();
    }

    private static String later(String operation) {
        var body =
                Schemes.session(1, ", \"venue\": \"Salle 2\"").replace("\"startsAt\": \"2099-03-01T08:00:00Z\"", LATER);
        return Schemes.session(COUNSELLOR, operation, body).path("id");
    }

    @Test
    void eachComesWithItsSessionAndTellsACancelledOne() {
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        var first = Schemes.newSession(COUNSELLOR, operation, 2, "");
        var second = later(operation);
        var people = Persons.accompanied(3);
        enrol(COUNSELLOR, first, people.get(1), ", \"publics\": [\"RSA\"]" + CONSENT);
        enrol(COUNSELLOR, second, people.get(0), "");
        enrol(COUNSELLOR, second, people.get(2), "");
        enrol(COUNSELLOR, second, people.get(1), "");
        patch(COUNSELLOR, "*")
                .body("{\"status\": \"CANCELLED\"}")
                .patch("/sessions/" + first)
                .then()
                .statusCode(200);
        list(COUNSELLOR, people.get(1))
                .statusCode(200)
                .body("items.sessionId", contains(second, first))
                .body("items.state", contains("WAITING", "SEATED"))
                .body("items[0].waitingNumber", is(2))
                .body("items[1].waitingNumber", nullValue())
                .body("items[1].publics", contains("RSA"))
                .body("items[0].enrolledAt", notNullValue())
                .body("items.session.status", contains("OPEN", "CANCELLED"))
                .body("items[0].session.operationId", is(operation))
                .body("items[0].session.programme", startsWith("p-"))
                .body("items[0].session.kind", is("TRAINING"))
                .body("items[0].session.title", is("Accueil en gare"))
                .body("items[0].session.venue", is("Salle 2"))
                .body("items[0].session.place.departement", is("94"))
                .body("items[0].session.startsAt", is("2099-06-01T08:00:00Z"))
                .body("next", nullValue());
    }

    @Test
    void thePersonThoseWhoAccompanyItAndFranceTravailReadIt() {
        var me = UUID.fromString(Identity.CANDIDATE_ID);
        Persons.tell(List.of(me), List.of("partner-demo"), List.of(Persons.STRUCTURE), AgeGroup.ADULT);
        var session = Enrolling.session(5, "");
        enrol(COUNSELLOR, session, me, ", \"publics\": [\"RSA\"]" + CONSENT)
                .then()
                .statusCode(201);
        var mine = "items.find { it.sessionId == '%s' }".formatted(session);
        list(CANDIDATE, me).statusCode(200).body(mine + ".publics", contains("RSA"));
        for (var reader : List.of(PARTNER, FRANCE_TRAVAIL)) {
            list(reader, me)
                    .statusCode(200)
                    .body("items.sessionId", hasItem(session))
                    .body(mine + ".publics", nullValue())
                    .body(mine + ".enrolledAt", nullValue());
        }
        list(OTHER_COUNSELLOR, me).statusCode(404);
        list(OTHER_PARTNER, me).statusCode(404);
        list(CANDIDATE, Persons.accompanied(1).getFirst()).statusCode(404);
        list(FRANCE_TRAVAIL, UUID.randomUUID()).statusCode(404);
        list(EMPLOYER, me).statusCode(403);
        list(OPS, me).statusCode(403);
        anonymous().get("/candidates/" + me + "/enrolments").then().statusCode(401);
    }

    @Test
    void whatIsNotPublishedShowsItsOwnerAlone() {
        String draft = json(COUNSELLOR)
                .body("{\"title\": \"X\", \"from\": \"2026-01-01\"}")
                .post("/operations")
                .path("id");
        var person = Persons.accompanied(1).getFirst();
        enrol(COUNSELLOR, Schemes.newSession(COUNSELLOR, draft, 1, ""), person, "")
                .then()
                .statusCode(201);
        list(COUNSELLOR, person).body("items", hasSize(1));
        list(FRANCE_TRAVAIL, person).body("items", hasSize(1));
        list(PARTNER, person).statusCode(200).body("items", empty());
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        var person = Persons.accompanied(1).getFirst();
        for (int i = 0; i < 3; i++) {
            enrol(COUNSELLOR, Schemes.newSession(COUNSELLOR, operation, 1, ""), person, "");
        }
        var address = "/candidates/" + person + "/enrolments";
        var whole = as(COUNSELLOR).get(address).<List<String>>path("items.id");
        assertThat(whole).hasSize(3);
        var next = as(COUNSELLOR)
                .get(address + "?limit=2")
                .then()
                .body("items.id", is(whole.subList(0, 2)))
                .extract()
                .<String>path("next");
        as(COUNSELLOR)
                .queryParam("cursor", next)
                .get(address)
                .then()
                .body("items.id", is(whole.subList(2, 3)))
                .body("next", nullValue());
        var forged = Cursors.write("person-enrolments", "+900000-01-01T00:00:00Z", whole.getFirst());
        as(COUNSELLOR).queryParam("cursor", forged).get(address).then().statusCode(400);
    }

    @Test
    void moreEnrolmentsTakeNoMoreQueries() {
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        var people = Persons.accompanied(3);
        for (int i = 0; i < 6; i++) {
            var session = Schemes.newSession(COUNSELLOR, operation, 1, "");
            enrol(COUNSELLOR, session, people.get(0), "");
            enrol(COUNSELLOR, session, people.get(i == 0 ? 1 : 2), "");
        }
        list(COUNSELLOR, people.get(2)).body("items.state", is(java.util.Collections.nCopies(5, "WAITING")));
        assertThat(statements(people.get(2))).isEqualTo(statements(people.get(1)));
    }

    /** The fewest of some times: jobs of the service ask the database too. */
    private long statements(UUID person) {
        var statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, 10)
                .map(i -> {
                    long before = statistics.getPrepareStatementCount();
                    list(COUNSELLOR, person).statusCode(200);
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
