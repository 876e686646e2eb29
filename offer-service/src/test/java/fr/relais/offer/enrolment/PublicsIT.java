package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.offer.enrolment.Enrolling.CONSENT;
import static fr.relais.offer.enrolment.Enrolling.enrol;
import static fr.relais.offer.enrolment.Enrolling.withdraw;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.events.AgeGroup;
import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Priority publics at enrolments: reserved and early seats, and who learns of them. */
@QuarkusTest
@RealServers
class PublicsIT {
    private final Releases releases;

    PublicsIT(Releases releases) {
        this.releases = releases;
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void reservedSeatsAreKeptUntilTheyOpenToAll() {
        var session = Enrolling.session(
                2,
                ", \"reservations\": [{\"code\": \"rsa\", \"publics\": [\"RSA\"], \"seats\": 1, \"legalGround\": \"L1133-6\"}]");
        var people = Persons.accompanied(3);
        enrol(COUNSELLOR, session, people.get(0), "").then().body("state", is("SEATED"));
        enrol(COUNSELLOR, session, people.get(1), "").then().body("state", is("WAITING"));
        enrol(COUNSELLOR, session, people.get(2), ", \"publics\": [\"RSA\"]" + CONSENT)
                .then()
                .body("state", is("SEATED"))
                .body("reservation", is("rsa"));
        withdraw(
                        COUNSELLOR,
                        session,
                        as(COUNSELLOR)
                                .get("/sessions/" + session + "/enrolments")
                                .path("items.find { it.reservation == 'rsa' }.id"))
                .then()
                .statusCode(204);
        anonymous().get("/sessions/" + session).then().body("free", is(1));
        patch(COUNSELLOR, "*")
                .body("{\"reservations\": null}")
                .patch("/sessions/" + session)
                .then()
                .statusCode(200)
                .body("free", is(0));
        as(COUNSELLOR)
                .get("/sessions/" + session + "/enrolments")
                .then()
                .body("items.state", containsInAnyOrder("SEATED", "SEATED", "WITHDRAWN"));
    }

    @Test
    void reservedSeatsAreGivenToThoseWhoWaitOnceTheReservationEnds() {
        var until = java.time.Clock.systemUTC().instant().plusSeconds(4);
        var session = Enrolling.session(
                1,
                (", \"reservations\": [{\"code\": \"rsa\", \"publics\": [\"RSA\"], \"seats\": 1,"
                                + " \"legalGround\": \"L1133-6\", \"until\": \"%s\"}]")
                        .formatted(until));
        enrol(COUNSELLOR, session, Persons.accompanied(1).getFirst(), "").then().body("state", is("WAITING"));
        await().untilAsserted(() -> {
            releases.release();
            as(COUNSELLOR).get("/sessions/" + session + "/enrolments").then().body("items.state", contains("SEATED"));
        });
    }

    @Test
    void aSessionThatIsOpenedFirstTakesItsPublicOnly() {
        var session = Enrolling.session(
                2,
                ", \"openedFirst\": {\"publics\": [\"QPV\"], \"until\": \"2098-01-01T00:00:00Z\", \"legalGround\": \"L1133-5\"}");
        var people = Persons.accompanied(2);
        enrol(COUNSELLOR, session, people.get(0), "").then().statusCode(409).body("code", is("NOT_YET_OPEN"));
        enrol(COUNSELLOR, session, people.get(1), ", \"publics\": [\"QPV\"]" + CONSENT)
                .then()
                .statusCode(201);
    }

    @Test
    void publicsAreWrittenByACounsellorWithConsentAndSeenByThoseWhoAccompany() {
        var session = Enrolling.session(5, "");
        var person = Persons.accompanied(1).getFirst();
        enrol(COUNSELLOR, session, person, ", \"publics\": [\"RSA\"]")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("CONSENT_NEEDED"));
        enrol(PARTNER, session, person, ", \"publics\": [\"RSA\"]" + CONSENT)
                .then()
                .statusCode(403);
        enrol(COUNSELLOR, session, person, ", \"publics\": [\"XX\"]" + CONSENT)
                .then()
                .statusCode(400)
                .body("errors[0].code", is("UNKNOWN_PUBLIC"));
        var id = enrol(COUNSELLOR, session, person, ", \"publics\": [\"RSA\"]" + CONSENT)
                .then()
                .statusCode(201)
                .body("publics", contains("RSA"))
                .extract()
                .<String>path("id");
        var address = "/sessions/" + session + "/enrolments/" + id;
        as(PARTNER)
                .get(address)
                .then()
                .statusCode(200)
                .body("publics", nullValue())
                .body("enrolledAt", nullValue());
        patch(COUNSELLOR, "*")
                .body("{\"publics\": null, \"consent\": null}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("publics", empty());
    }

    @Test
    void whoeverMayNotWriteThemIsToldSoBeforeAnyVersionIsLookedAt() {
        var session = Enrolling.session(5, "");
        var id = enrol(COUNSELLOR, session, Persons.accompanied(1).getFirst(), "")
                .<String>path("id");
        var address = "/sessions/" + session + "/enrolments/" + id;
        var body = "{\"publics\": [\"RSA\"]}";
        patch(PARTNER, "\"99\"").body(body).patch(address).then().statusCode(403);
        patch(PARTNER, "\"99\"")
                .body("{\"preference\": 2}")
                .patch(address)
                .then()
                .statusCode(412);
        patch(OTHER_COUNSELLOR, "\"99\"").body(body).patch(address).then().statusCode(404);
        patch(OTHER_COUNSELLOR, "\"99\"")
                .body("{\"seats\": 9}")
                .patch("/sessions/" + session)
                .then()
                .statusCode(403);
        String operation = as(COUNSELLOR).get("/sessions/" + session).path("operationId");
        patch(OTHER_COUNSELLOR, "\"99\"")
                .body("{\"title\": \"X\"}")
                .patch("/operations/" + operation)
                .then()
                .statusCode(403);
    }

    @Test
    void noAnswerTellsOthersWhichPublicsAreHeld() {
        var session = Enrolling.session(5, "");
        var id = enrol(COUNSELLOR, session, Persons.accompanied(1).getFirst(), ", \"publics\": [\"RSA\"]" + CONSENT)
                .<String>path("id");
        var address = "/sessions/" + session + "/enrolments/" + id;
        for (var guess : java.util.List.of("[\"RSA\"]", "[\"QPV\"]", "[]", "null")) {
            patch(PARTNER, "*")
                    .body("{\"publics\": %s}".formatted(guess))
                    .patch(address)
                    .then()
                    .statusCode(403);
        }
        patch(COUNSELLOR, "*")
                .body("{\"publics\": [\"RSA\", null]}")
                .patch(address)
                .then()
                .statusCode(400);
        as(FRANCE_TRAVAIL).get(address).then().statusCode(200).body("publics", nullValue());
    }

    @Test
    void theVersionTellsOthersNothingOfPublics() {
        var session = Enrolling.session(5, "");
        var people = Persons.accompanied(3);
        enrol(COUNSELLOR, session, people.get(0), "");
        var told = enrol(COUNSELLOR, session, people.get(1), ", \"publics\": [\"TH\"]" + CONSENT);
        var later = enrol(COUNSELLOR, session, people.get(2), "").<String>path("id");
        patch(COUNSELLOR, "*")
                .body("{\"publics\": [\"RSA\"]%s}".formatted(CONSENT))
                .patch("/sessions/" + session + "/enrolments/" + later)
                .then()
                .statusCode(200);
        var versions =
                as(FRANCE_TRAVAIL).get("/sessions/" + session + "/enrolments").<List<Integer>>path("items.version");
        assertThat(versions).hasSize(3);
        assertThat(Set.copyOf(versions)).hasSize(1);
        var address = "/sessions/" + session + "/enrolments/" + told.<String>path("id");
        var tag = as(PARTNER).get(address).header("ETag");
        assertThat(tag).isNotEqualTo(as(COUNSELLOR).get(address).header("ETag"));
        patch(PARTNER, tag).body("{\"preference\": 3}").patch(address).then().statusCode(200);
        patch(PARTNER, tag).body("{\"preference\": 4}").patch(address).then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({"2099-01-01", "1900-01-01"})
    void consentIsOfAPossibleDay(String day) {
        enrol(
                        COUNSELLOR,
                        Enrolling.session(5, ""),
                        Persons.accompanied(1).getFirst(),
                        ", \"publics\": [\"RSA\"]" + CONSENT.replace("2026-03-01", day))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/consent/givenOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void thePersonTakesPublicsBack(String none) {
        var person = UUID.fromString(Identity.CANDIDATE_ID);
        Persons.tell(List.of(person), List.of("partner-demo"), List.of(Persons.STRUCTURE), AgeGroup.ADULT);
        var session = Enrolling.session(5, "");
        var id = enrol(COUNSELLOR, session, person, ", \"publics\": [\"RSA\"]" + CONSENT)
                .<String>path("id");
        var address = "/sessions/" + session + "/enrolments/" + id;
        patch(CANDIDATE, "*")
                .body("{\"publics\": [\"QPV\"]}")
                .patch(address)
                .then()
                .statusCode(403);
        patch(CANDIDATE, "*")
                .body("{\"publics\": %s, \"consent\": null}".formatted(none))
                .patch(address)
                .then()
                .statusCode(200)
                .body("publics", empty());
    }

    @Test
    void anEmployerWhoRunsTheOperationSeesItsPeopleButNothingOfPublics() {
        var mine = json(EMPLOYER)
                .body("{\"title\": \"Job dating\", \"from\": \"2026-01-01\", \"published\": true}")
                .post("/operations")
                .<String>path("id");
        var session = Schemes.newSession(EMPLOYER, mine, 5, "");
        var id = enrol(COUNSELLOR, session, Persons.accompanied(1).getFirst(), ", \"publics\": [\"ASE\"]" + CONSENT)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(EMPLOYER)
                .get("/sessions/" + session + "/enrolments")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].publics", nullValue())
                .body("items[0].consent", nullValue())
                .body("items[0].reservation", nullValue());
        as(EMPLOYER)
                .get("/sessions/" + Enrolling.session(2, "") + "/enrolments")
                .then()
                .statusCode(403);
    }
}
