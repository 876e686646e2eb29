package fr.relais.offer.posting;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of partner portals. Offers of one test are told from others by a programme of their own. */
@QuarkusTest
@RealServers
class SearchIT {
    private final String programme = "p-" + UUID.randomUUID();
    private final List<String> ids = new ArrayList<>();

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @BeforeEach
    void offers() {
        offer(
                "Agent d'accueil événementiel",
                "G1101",
                "CDI",
                null,
                "48.85, \"longitude\": 2.35, \"departement\": \"75\"");
        offer("Agente de sécurité", "K2503", "CDD", 6, "48.80, \"longitude\": 2.13, \"departement\": \"78\"");
        offer("Serveur", "G1803", "CDD", 5, "43.30, \"longitude\": 5.38, \"departement\": \"13\"");
        offer("Hôtesse d'accueil", "G1101", "MIS", 12, null);
    }

    private void offer(String title, String rome, String contract, @Nullable Integer months, @Nullable String point) {
        var id = draft(PARTNER, """
                {"kind": "JOB", "title": "%s", "rome": {"code": "%s"}, "contractType": "%s", "workingTime": "FULL_TIME",
                 "place": %s, "details": {"programmes": ["%s"], "contractMonths": %s, "description": "Équipe à taille humaine"}}""".formatted(
                title, rome, contract, point == null ? "null" : "{\"latitude\": " + point + "}", programme, months));
        publish(PARTNER, id).then().statusCode(200);
        ids.add(id);
    }

    private JsonPath search(String query) {
        return anonymous()
                .get("/offers?programme=" + programme + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Numbers of the offers found, the newest first. */
    private List<Integer> found(String query) {
        return search(query).<String>getList("items.offerId").stream()
                .map(ids::indexOf)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=10                                     | 3 2 1 0",
                "rome=G1101                                   | 3 0",
                "rome=G1101&rome=G1803                        | 3 2 0",
                "departement=75&departement=13                | 2 0",
                "contractType=CDD                             | 2 1",
                "durable=true                                 | 1 0",
                "durable=false                                | 3 2",
                "text=accueil                                 | 3 0",
                "text=evenementiels                           | 0",
                "text=ACCUEIL -hotesse                        | 0",
                "text=serveur or securite                     | 2 1",
                "text=\"taille humaine\"                      | 3 2 1 0",
                "text=plombier                                | ''",
                "text='                                       | 3 2 1 0",
                "latitude=48.85&longitude=2.35&distanceKm=10  | 0",
                "latitude=48.85&longitude=2.35&distanceKm=20  | 1 0",
                "latitude=48.85&longitude=2.35&distanceKm=700 | 2 1 0",
                "rome=G1101&contractType=MIS&text=accueil     | 3"
            })
    void itIsNarrowedByEachParameterAndByAll(String query, String offers) {
        var expected = offers.isEmpty()
                ? List.<Integer>of()
                : List.of(offers.split(" ")).stream().map(Integer::valueOf).toList();
        if (query.equals("text='")) {
            assertThat(found(query)).isSubsetOf(expected); // no word at all: nothing breaks
        } else {
            assertThat(found(query)).isEqualTo(expected);
        }
    }

    @Test
    void aBlankTextNarrowsNothing() {
        assertThat(found("text= ")).containsExactly(3, 2, 1, 0);
    }

    @Test
    void facetsCountWhatIsFoundOnAllPages() {
        var page = search("facets=true&limit=1");
        assertThat(page.getLong("facets.total")).isEqualTo(4);
        assertThat(page.getList("items")).hasSize(1);
        assertThat(counts(page, "rome")).containsExactly("G1101=2", "G1803=1", "K2503=1");
        assertThat(counts(page, "departement")).containsExactly("13=1", "75=1", "78=1");
        assertThat(counts(page, "contractType")).containsExactly("CDD=2", "CDI=1", "MIS=1");
        assertThat(counts(page, "durable")).containsExactly("false=2", "true=2");
        assertThat(counts(page, "programme")).containsExactly(programme + "=4");
        var narrowed = search("facets=true&text=accueil");
        assertThat(narrowed.getLong("facets.total")).isEqualTo(2);
        assertThat(counts(narrowed, "contractType")).containsExactly("CDI=1", "MIS=1");
        var none = search("facets=true&text=plombier");
        assertThat(none.getLong("facets.total")).isZero();
        assertThat(counts(none, "rome")).isEmpty();
        anonymous().get("/offers?programme=" + programme).then().body("facets", nullValue());
    }

    private static List<String> counts(JsonPath page, String facet) {
        return page.<Map<String, Object>>getList("facets.counts." + facet).stream()
                .map(count -> count.get("value") + "=" + count.get("offers"))
                .toList();
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = search("limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.getList("items.offerId"));
            cursor = page.getString("next") == null ? "" : page.getString("next");
        } while (!cursor.isEmpty());
        Collections.reverse(seen);
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void aDraftAndAClosedOfferAreNotFound() {
        as(PARTNER).post("/offers/" + ids.get(1) + "/closure").then().statusCode(200);
        assertThat(found("limit=10")).containsExactly(3, 2, 0);
        assertThat(found("status=CLOSED")).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rome=G11",
                "programme=NO%20SUCH",
                "durable=yes",
                "departement=Paris",
                "contractType=cdi",
                "facets=x",
                "text=a\u0000",
                "source=\u0007",
                "partner=1",
                "latitude=48",
                "latitude=91&longitude=2&distanceKm=3",
                "latitude=NaN&longitude=2&distanceKm=3",
                "latitude=48&longitude=2&distanceKm=0",
                "status=OPEN",
                "cursor=x"
            })
    void aValueThatCannotBeOneIsRefusedWithItsName(String query) {
        anonymous()
                .get("/offers?" + query)
                .then()
                .statusCode(400)
                .body("code", notNullValue())
                .body("traceId", notNullValue());
    }

    @Test
    void wordsAreNoWayIntoTheDatabase() {
        for (var text : List.of("'; drop table offer; --", ":*!&|()<->", "\\", "%_", "a".repeat(200))) {
            anonymous().queryParam("text", text).get("/offers").then().statusCode(200);
        }
        anonymous()
                .queryParam("text", "a".repeat(201))
                .get("/offers")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?text"));
    }
}
