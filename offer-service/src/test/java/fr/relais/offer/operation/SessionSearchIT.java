package fr.relais.offer.operation;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.http.Cursors;
import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions to come, of whichever operation: what they are narrowed to, and which are left out. */
@QuarkusTest
@RealServers
class SessionSearchIT {
    private String programme = "";
    private String operation = "";

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @BeforeEach
    void operation() {
        programme = Schemes.programme(PARTNER);
        operation = Schemes.operation(COUNSELLOR, programme);
    }

    private static String session(String operation, String title, String startsAt, String more) {
        return Schemes.session(COUNSELLOR, operation, """
                        {"kind": "%s", "title": "%s", "startsAt": "%s", "seats": 1%s}""".formatted(
                                title.equals("B") ? "FORUM" : "TRAINING", title, startsAt, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> found(String query) {
        return anonymous()
                .get("/sessions?programme=" + programme + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                  | A B C
            &kind=FORUM                        | B
            &kind=FORUM&kind=TRAINING          | A B C
            &departement=94                    | A
            &departement=94&departement=2A     | A B
            &teaches=%s                        | A
            &from=2099-03-02                   | A B C
            &from=2099-03-03                   | B C
            &until=2099-04-01                  | A B
            &from=2099-03-03&until=2099-04-30  | B
            &free=true                         | A B
            &free=false                        | A B C
            &free=true&kind=TRAINING           | A""")
    void aFilterNarrowsTheList(@Nullable String query, String titles) {
        var competency = Registry.anyCompetency();
        // in France the first one starts on 2 March
        session(
                operation,
                "A",
                "2099-03-01T23:30:00Z",
                ", \"place\": {\"departement\": \"94\"}, \"teaches\": [{\"code\": \"%s\", \"level\": 2}]"
                        .formatted(competency));
        session(operation, "B", "2099-04-01T08:00:00Z", ", \"place\": {\"departement\": \"2A\"}");
        var full = session(operation, "C", "2099-05-01T08:00:00Z", "");
        json(COUNSELLOR)
                .body("{\"candidateId\": \"%s\"}"
                        .formatted(Persons.accompanied(1).getFirst()))
                .post("/sessions/" + full + "/enrolments")
                .then()
                .statusCode(201);
        assertThat(found(query == null ? "" : query.formatted(competency))).containsExactly(titles.split(" ", -1));
    }

    @Test
    void draftsCancelledOnesAndThoseThatHaveBegunAreLeftOut() {
        session(operation, "CLOSED", "2099-03-01T08:00:00Z", ", \"status\": \"CLOSED\"");
        session(operation, "CANCELLED", "2099-03-01T08:00:00Z", ", \"status\": \"CANCELLED\"");
        session(operation, "PAST", "2026-03-01T08:00:00Z", "");
        String draft = json(COUNSELLOR)
                .body("{\"title\": \"X\", \"from\": \"2026-01-01\", \"programme\": \"%s\"}".formatted(programme))
                .post("/operations")
                .path("id");
        session(draft, "DRAFT", "2099-03-01T08:00:00Z", "");
        assertThat(found("")).containsExactly("CLOSED");
        assertThat(found("&free=true")).isEmpty();
        as(COUNSELLOR).get("/sessions?programme=" + programme).then().body("items.title", not(hasItem("DRAFT")));
        as(OPS).get("/sessions").then().statusCode(403);
    }

    @Test
    void everyParameterThatCannotBeIsNamed() {
        anonymous()
                .get("/sessions?kind=FORUM&kind=PARTY&departement=1&programme=X_&teaches=NOPE&from=1.3.2099"
                        + "&until=2099-02-30&free=maybe")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "?kind", "?departement", "?programme", "?teaches", "?from", "?until", "?free"));
    }

    @Test
    void aPageEndsWhereTheNextBeginsAmongThoseThatStartTogetherToo() {
        for (var title : List.of("A", "B", "C")) {
            session(operation, title, "2099-03-01T08:00:00Z", "");
        }
        session(operation, "FIRST", "2099-02-01T08:00:00Z", "");
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = anonymous()
                    .queryParam("programme", programme)
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
                    .get("/sessions")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.title"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen).startsWith("FIRST").containsExactlyInAnyOrder("FIRST", "A", "B", "C");
        var forged = Cursors.write(
                "sessions-to-come", "+900000-01-01T00:00:00Z", UUID.randomUUID().toString());
        anonymous()
                .queryParam("cursor", forged)
                .get("/sessions")
                .then()
                .statusCode(400)
                .body("code", is("BAD_CURSOR"));
    }
}
