package fr.relais.offer.enrolment;

import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;

import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import io.restassured.response.Response;
import java.util.UUID;

/** Requests of enrolments. */
final class Enrolling {
    static final String CONSENT = ", \"consent\": {\"givenOn\": \"2026-03-01\", \"way\": \"SIGNED_PAPER\"}";

    private Enrolling() {}

    /** A session of a new operation that the counsellor's structure runs in the partner's programme. */
    static String session(int seats, String more) {
        var operation = Schemes.operation(COUNSELLOR, Schemes.programme(PARTNER));
        return Schemes.newSession(COUNSELLOR, operation, seats, more);
    }

    /** @param more fields, each with a comma before it */
    static Response enrol(Identity writer, String session, UUID candidate, String more) {
        return json(writer)
                .body("{\"candidateId\": \"%s\"%s}".formatted(candidate, more))
                .post("/sessions/" + session + "/enrolments");
    }

    static Response withdraw(Identity writer, String session, String enrolment) {
        return as(writer).header("If-Match", "*").delete("/sessions/" + session + "/enrolments/" + enrolment);
    }
}
