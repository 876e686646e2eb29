package fr.relais.offer.operation;

import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.EMPLOYER;
import static fr.relais.testing.Identity.EMPLOYER_SIRET;
import static fr.relais.testing.Identity.PARTNER;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import fr.relais.events.AgeGroup;
import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session may not be, though each of its fields may. */
@QuarkusTest
@RealServers
class SessionRulesIT {
    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @ParameterizedTest
    @CsvSource({"night, 409", "dangerous, 409", "security, 409", "weekend, 201"})
    void minorsAreNotEnrolledForWorkThatIsClosedToThem(String kind, int status) {
        var minor = UUID.randomUUID();
        var adult = UUID.randomUUID();
        Persons.tell(List.of(minor), List.of(), List.of(Persons.STRUCTURE), AgeGroup.UNDER_18);
        Persons.tell(List.of(adult), List.of(), List.of(Persons.STRUCTURE), AgeGroup.ADULT);
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        var offer = Schemes.offer(", \"%s\": true".formatted(kind));
        var session = Schemes.newSession(COUNSELLOR, operation, 5, ", \"offerId\": \"%s\"".formatted(offer));
        var answer = json(COUNSELLOR)
                .body("{\"candidateId\": \"%s\"}".formatted(minor))
                .post("/sessions/" + session + "/enrolments")
                .then()
                .statusCode(status);
        if (status == 409) {
            answer.body("code", is("CLOSED_TO_MINORS"));
        }
        json(COUNSELLOR)
                .body("{\"candidateId\": \"%s\"}".formatted(adult))
                .post("/sessions/" + session + "/enrolments")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"openedFirst\": {\"publics\": [\"QPV\"], \"until\": \"2098-01-01T00:00:00Z\", \"legalGround\": \"L1133-5\"}",
                "\"reservations\": [{\"code\": \"qpv\", \"publics\": [\"QPV\"], \"seats\": 1, \"legalGround\": \"L1133-5\"}]"
            })
    void anEmployerGivesNoPriorityForItWouldLearnWhoIsOfWhichPublic(String priority) {
        var code = Schemes.code();
        json(PARTNER)
                .body(Schemes.programme("true")
                        .replace(
                                "\"partners\": [",
                                "\"partners\": [{\"kind\": \"EMPLOYER\", \"id\": \"%s\", \"name\": \"Exemple\", \"from\": \"2026-01-01\"}, "
                                        .formatted(EMPLOYER_SIRET)))
                .put("/programmes/" + code)
                .then()
                .statusCode(201);
        var operation = Schemes.operation(EMPLOYER, code);
        Schemes.session(EMPLOYER, operation, Schemes.session(5, ", " + priority))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("NOT_FOR_EMPLOYERS"));
        Schemes.session(EMPLOYER, operation, Schemes.session(5, "")).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\": \"Job dating réservé aux femmes\" | /title | UNLAWFUL_CONDITION",
                "\"conditions\": {\"texts\": [\"Permis B\", \"de nationalité française\"]} | /conditions/texts/1 | UNLAWFUL_CONDITION",
                "\"offerId\": \"00000000-0000-0000-0000-000000000000\" | /offerId | UNKNOWN_OFFER",
                "\"startsAt\": \"2025-12-31T22:00:00Z\" | /startsAt | OUTSIDE_OPERATION",
            })
    void whatASessionMayNotBe(String field, String pointer, String code) {
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        var name = field.substring(0, field.indexOf(':'));
        var body = Schemes.session(5, "").replaceFirst(name + ": \"[^\"]*\",?", "");
        var with = body.replaceFirst("\\{", "{" + java.util.regex.Matcher.quoteReplacement(field) + ", ");
        Schemes.session(COUNSELLOR, operation, with)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void whatAMeasureIsForMayBeSaid() {
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        var body = Schemes.session(
                5, ", \"conditions\": {\"texts\": [\"Avoir moins de 26 ans\", \"Habiter un quartier prioritaire\"]}");
        Schemes.session(COUNSELLOR, operation, body).then().statusCode(201);
    }

    @Test
    void aSessionThatItsOperationHasMovedAwayFromIsStillCalledOff() {
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        var session = Schemes.newSession(COUNSELLOR, operation, 5, "");
        patch(COUNSELLOR, "*")
                .body("{\"until\": \"2098-01-01\"}")
                .patch("/operations/" + operation)
                .then()
                .statusCode(200);
        Schemes.change(COUNSELLOR, session, "{\"status\": \"CANCELLED\"}")
                .then()
                .statusCode(200);
        Schemes.change(COUNSELLOR, session, "{\"startsAt\": \"2099-04-01T08:00:00Z\"}")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("OUTSIDE_OPERATION"));
    }

    @Test
    void aDraftOfferIsNotNamed() {
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        var draft = fr.relais.offer.Api.draft(PARTNER, fr.relais.offer.Api.MINIMAL);
        Schemes.session(COUNSELLOR, operation, Schemes.session(5, ", \"offerId\": \"%s\"".formatted(draft)))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("UNKNOWN_OFFER"));
    }

    @Test
    void anOperationIsNotForOneSexAlone() {
        json(COUNSELLOR)
                .body("{\"title\": \"Job dating réservé aux hommes\", \"from\": \"2026-01-01\"}")
                .post("/operations")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("UNLAWFUL_CONDITION"));
    }
}
