package fr.relais.offer.indicator;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.testing.Identity.COUNSELLOR;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_COUNSELLOR;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.offer.Persons;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.Schemes;
import fr.relais.testing.Identity;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indicators against targets: exact for those who run it, without small numbers for all. */
@QuarkusTest
@RealServers
class IndicatorIT {
    private String programme = "";
    private String operation = "";
    private String session = "";
    private List<UUID> people = List.of();

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    /** Ten people come forward for six seats: five come, three enter training, one by a partner. */
    @BeforeEach
    void tenPeople() {
        programme = Schemes.programme(PARTNER);
        operation = Schemes.operation(COUNSELLOR, programme);
        session = Schemes.newSession(COUNSELLOR, operation, 6, "");
        people = Persons.accompanied(10);
        var ids = new ArrayList<String>();
        people.forEach(person -> ids.add(enrol(ids.isEmpty() ? PARTNER : COUNSELLOR, session, person)));
        Schemes.begin(COUNSELLOR, session);
        for (int i = 0; i < people.size(); i++) {
            var id = ids.get(i);
            if (i < 5) {
                record(id, "/attendance", "{\"value\": \"PRESENT\", \"reasonCode\": \"ATTENDED\"}");
            }
            if (i < 3) {
                record(id, "/outcomes/ENTERED_TRAINING", "{\"reached\": true, \"reasonCode\": \"STARTED\"}");
            }
        }
    }

    private static String enrol(Identity writer, String session, UUID person) {
        return json(writer)
                .body("{\"candidateId\": \"%s\"}".formatted(person))
                .post("/sessions/" + session + "/enrolments")
                .path("id");
    }

    private void record(String id, String what, String body) {
        json(COUNSELLOR)
                .body(body)
                .put("/sessions/" + session + "/enrolments/" + id + what)
                .then()
                .statusCode(200);
    }

    @Test
    void whoRunsItSeesEveryNumber() {
        for (var reader : List.of(COUNSELLOR, FRANCE_TRAVAIL, OPS)) {
            as(reader)
                    .get("/operations/" + operation + "/indicators")
                    .then()
                    .statusCode(200)
                    .body("publicView", is(false))
                    .body("precision", is("EXACT"))
                    .body("steps.ORIENTED.people", is(10))
                    .body("steps.INVITED.people", is(6))
                    .body("steps.PRESENT.people", is(5))
                    .body("steps.IN_TRAINING.people", is(3))
                    .body("targets.find { it.year == '2026' }.people", is(3))
                    .body("targets.find { it.year == '2026' }.percent", is(4));
        }
    }

    @Test
    void inPublicNoSmallNumberIsTold() {
        anonymous()
                .get("/operations/" + operation + "/indicators?by=structure")
                .then()
                .statusCode(200)
                .body("publicView", is(true))
                .body("precision", is("TO_FIVE"))
                .body("steps.INVITED.people", is(5))
                .body("groups.precision", everyItem(is("TO_FIVE")))
                .body("steps.PRESENT.people", is(5))
                .body("steps.IN_TRAINING.people", nullValue())
                .body("steps.IN_TRAINING.suppressed", is(true))
                .body("steps.HIRED.people", is(0))
                .body("targets.find { it.year == '2026' }.percent", nullValue())
                .body("groups.find { it.key == 'SOURCE:partner-demo' }.steps.ORIENTED.suppressed", is(true))
                .body("groups.find { it.key != 'SOURCE:partner-demo' }.steps.ORIENTED.people", is(5));
        as(OTHER_COUNSELLOR)
                .get("/operations/" + operation + "/indicators")
                .then()
                .body("steps.IN_TRAINING.suppressed", is(true));
        as(PARTNER)
                .get("/operations/" + operation + "/indicators?by=structure")
                .then()
                .body("precision", is("TO_FIVE"))
                .body("groups.find { it.key == 'SOURCE:partner-demo' }.precision", is("EXACT"))
                .body("groups.find { it.key != 'SOURCE:partner-demo' }.precision", is("TO_FIVE"))
                .body("groups.find { it.key == 'SOURCE:partner-demo' }.steps.ORIENTED.people", is(1));
    }

    @Test
    void aPersonCountsOnceAtHoweverManySessions() {
        var second = Schemes.newSession(COUNSELLOR, operation, 20, "");
        people.forEach(person -> enrol(COUNSELLOR, second, person));
        as(PARTNER)
                .get("/programmes/" + programme + "/indicators?by=session")
                .then()
                .statusCode(200)
                .body("steps.ORIENTED.people", is(10))
                .body("steps.INVITED.people", is(10))
                .body("groups.size()", is(2))
                .body("targets[0].target", is(268));
        as(COUNSELLOR)
                .get("/operations/" + operation + "/indicators?by=territory&year=2099")
                .then()
                .body("groups.key", hasItem("94"))
                .body("year", is(2099));
        as(COUNSELLOR)
                .get("/operations/" + operation + "/indicators?year=2098")
                .then()
                .body("steps.ORIENTED.people", is(0));
    }

    @Test
    void theSameNumbersComeAsCsv() {
        var csv = as(COUNSELLOR)
                .accept("text/csv")
                .get("/operations/" + operation + "/indicators?by=structure")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines())
                .contains(
                        "kind,key,step,people,suppressed,target,percent,precision",
                        "ALL,,ORIENTED,10,false,,,EXACT",
                        "TARGET,2026,IN_TRAINING,3,false,65,4,EXACT",
                        "STRUCTURE,SOURCE:partner-demo,ORIENTED,1,false,,,EXACT");
        var inPublic = as(PARTNER)
                .accept("text/csv")
                .get("/operations/" + operation + "/indicators?by=structure")
                .asString();
        assertThat(inPublic.lines())
                .contains(
                        "ALL,,INVITED,5,false,,,TO_FIVE",
                        "TARGET,2026,IN_TRAINING,,true,65,,TO_FIVE",
                        "STRUCTURE,SOURCE:partner-demo,ORIENTED,1,false,,,EXACT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "STRUCTURE",
                "structure ",
                "-1",
                "-1:structure",
                "structure:-1",
                "2026-1:year",
                "structure,year"
            })
    void noOtherWayToGroupThanThoseThereAre(String by) {
        for (var address : List.of("/operations/" + operation, "/programmes/" + programme)) {
            for (var type : List.of("application/json", "text/csv")) {
                as(COUNSELLOR)
                        .accept(type)
                        .queryParam("by", by)
                        .get(address + "/indicators")
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("errors.pointer", is(List.of("?by")));
            }
        }
    }

    @Test
    void whatIsAskedForWronglyIsNamed() {
        var address = "/operations/" + operation + "/indicators";
        anonymous().get(address + "?by=sex").then().statusCode(400).body("errors[0].pointer", is("?by"));
        anonymous().get(address + "?year=26").then().statusCode(400).body("errors[0].pointer", is("?year"));
        anonymous()
                .get("/operations/" + UUID.randomUUID() + "/indicators")
                .then()
                .statusCode(404);
        anonymous().get("/programmes/none/indicators").then().statusCode(404);
    }
}
