package fr.relais.offer;

import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;

import fr.relais.testing.Identity;
import io.restassured.response.Response;
import java.util.UUID;

/** Programmes, operations and sessions as tests write them. */
public final class Schemes {
    /** The year to which {@link #begin} moves sessions. */
    public static final String BEGUN = "2026";

    private Schemes() {}

    /** A code that no other test has. */
    public static String code() {
        return "p-" + UUID.randomUUID();
    }

    /** Writes a published programme in which the counsellor's structure takes part. */
    public static String programme(Identity writer) {
        var code = code();
        json(writer).body(programme("true")).put("/programmes/" + code).then().statusCode(201);
        return code;
    }

    public static String programme(String published) {
        return """
                {"title": "Emploi après les Jeux", "lead": "Région", "from": "2026-01-01", "until": "2027-12-31",
                 "partners": [{"kind": "STRUCTURE", "id": "mission-locale-demo", "name": "Mission Locale", "from": "2026-01-01"}],
                 "territories": [{"kind": "DEPARTEMENT", "code": "94"}], "sectors": ["transport"],
                 "targets": [{"step": "SELECTED", "people": 268}], "published": %s}""".formatted(published);
    }

    /** Writes a published operation; its id. */
    public static String operation(Identity writer, String programme) {
        return json(writer)
                .body("""
                        {"title": "Transport 94", "programme": "%s", "from": "2026-01-01", "published": true,
                         "targets": [{"step": "IN_TRAINING", "people": 65, "per": "YEAR"}]}""".formatted(programme))
                .post("/operations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Writes a session. */
    public static Response session(Identity writer, String operation, String body) {
        return json(writer).body(body).post("/operations/" + operation + "/sessions");
    }

    /**
     * A session far ahead, as JSON.
     *
     * @param more fields, each with a comma before it
     */
    public static String session(int seats, String more) {
        return """
                {"kind": "TRAINING", "title": "Accueil en gare", "startsAt": "2099-03-01T08:00:00Z",
                 "place": {"departement": "94"}, "seats": %d%s}""".formatted(seats, more);
    }

    /** Moves the start of a session into {@link #BEGUN}, so that what comes of it can be recorded. */
    public static void begin(Identity writer, String session) {
        change(writer, session, "{\"startsAt\": \"" + BEGUN + "-01-05T08:00:00Z\"}")
                .then()
                .statusCode(200);
    }

    /** Changes a session, whatever its version. */
    public static Response change(Identity writer, String session, String body) {
        return patch(writer, "*").body(body).patch("/sessions/" + session);
    }

    /** Writes a session; its id. */
    public static String newSession(Identity writer, String operation, int seats, String more) {
        return session(writer, operation, session(seats, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /**
     * Publishes an offer of the partner; its id.
     *
     * @param more fields, each with a comma before it
     */
    public static String offer(String more) {
        var id = Api.draft(Identity.PARTNER, Api.MINIMAL.replaceFirst("\\}\\s*$", more + "}"));
        Api.publish(Identity.PARTNER, id).then().statusCode(200);
        return id;
    }
}
