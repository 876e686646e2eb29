package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.SupportApi.OWN;
import static fr.relais.candidate.SupportApi.accompanied;
import static fr.relais.candidate.SupportApi.personAccompaniedBy;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person and a structure promised each other, and what is due of it. */
@QuarkusTest
@RealServers
class CommitmentIT {
    private final Clock clock;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    CommitmentIT(Clock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void aCommitmentIsWrittenAndReviewed() {
        var id = accompanied();
        var commitment = add(id, body(today().plusDays(10)));
        var read = as(Identity.COUNSELLOR)
                .get(path(id) + "/" + commitment)
                .then()
                .statusCode(200)
                .body("kind", is("CONTRAT_ENGAGEMENT"))
                .body("hoursAWeek", is(15))
                .body("duties.person.code", contains("COME_TO_INTERVIEWS", "OTHER"))
                .body("duties.structure[0].code", is("NAME_A_COUNSELLOR"));
        var due = today().plusDays(10) + "\"";
        var done = body(today().plusDays(10))
                .replace(due, due + ", \"doneOn\": \"" + today() + "\", \"outcome\": \"ADAPTED\"");
        as(Identity.COUNSELLOR)
                .body(done)
                .put(path(id) + "/" + commitment)
                .then()
                .statusCode(428);
        as(Identity.COUNSELLOR)
                .header("If-Match", read.extract().header("ETag"))
                .body(done)
                .put(path(id) + "/" + commitment)
                .then()
                .statusCode(200)
                .body("reviews[0].outcome", is("ADAPTED"));
    }

    @Test
    void aCommitmentIsDeletedByWhoeverHasReadIt() {
        var id = accompanied();
        var commitment = path(id) + "/" + add(id, body(today()));
        as(Identity.COUNSELLOR)
                .header("If-Match", "\"9\"")
                .delete(commitment)
                .then()
                .statusCode(412);
        as(Identity.COUNSELLOR).delete(commitment).then().statusCode(428);
        as(Identity.COUNSELLOR)
                .header("If-Match", "*")
                .delete(commitment)
                .then()
                .statusCode(204);
        as(Identity.COUNSELLOR).get(commitment).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTRAT_ENGAGEMENT", "CEJ", "PACEA", "PPAE", "CER", "PROJET_ACCOMPAGNEMENT"})
    void theContractAndItsForerunnersAreKinds(String kind) {
        add(accompanied(), "{\"kind\": \"" + kind + "\", \"signedOn\": \"" + today() + "\", \"hoursAWeek\": 5}");
    }

    @Test
    void everyFaultIsNamedAndNoSocialSecurityNumberIsTaken() {
        as(Identity.COUNSELLOR)
                .body("""
                    {"kind": "CEJ", "signedOn": "%s", "endsOn": "%s", "hoursAWeek": 0, "diagnosis": "x",
                     "duties": {"person": [{"code": "OTHER", "text": "n° 2 55 08 14 168 025 38"}, {"code": "X"}, {"code": "OTHER"}, null],
                               "structure": [{"code": "OTHER", "text": " "}]},
                     "reviews": [{"dueOn": "%3$s"}, {"dueOn": "%3$s", "outcome": "ADAPTED"}, {"dueOn": "%2$s"}]}""".formatted(today(), today().minusDays(1), today().plusDays(5)))
                .post(path(accompanied()))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer.sort()",
                        contains(
                                "/diagnosis",
                                "/duties/person/0/text",
                                "/duties/person/1/code",
                                "/duties/person/2/text",
                                "/duties/person/3",
                                "/duties/structure/0/text",
                                "/endsOn",
                                "/hoursAWeek",
                                "/reviews/1/doneOn",
                                "/reviews/1/dueOn",
                                "/reviews/2/dueOn"));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELLOR, 200, 201",
        "CANDIDATE, 200, 403",
        "OTHER_COUNSELLOR, 404, 404",
        "OTHER_CANDIDATE, 404, 403",
        "PARTNER, 403, 403",
        "FRANCE_TRAVAIL, 403, 403",
        "EMPLOYER, 403, 403",
        "OPS, 403, 403",
        "REGISTRY_ADMIN, 403, 403"
    })
    void commitmentsAreReadAndWrittenBy(Identity who, int reads, int writes) {
        personAccompaniedBy(StructureIT.OWN);
        var commitment = add(OWN, body(today()));
        as(who).get(path(OWN)).then().statusCode(reads);
        as(who).get(path(OWN) + "/" + commitment).then().statusCode(reads);
        as(who).body(body(today())).post(path(OWN)).then().statusCode(writes);
        given().basePath(Api.BASE).get(path(OWN)).then().statusCode(401);
    }

    @Test
    void whatIsDueInThePortfolioIsListedByDateInPages() {
        add(accompanied(), body(today())); // of another counsellor
        var id = inCharge();
        var commitment = add(id, body(today().plusDays(10)));
        add(id, body(today().plusDays(40)));
        var step = jobSince(id, today().minusMonths(3));
        var until = "counsellor=due-" + id + "&until=" + today().plusDays(30);
        assertThat(inPages(Identity.COUNSELLOR, until))
                .extracting(due -> due.get("subject"))
                .containsExactly(step, commitment);
        assertThat(inPages(Identity.COUNSELLOR, "counsellor=due-" + id))
                .extracting(due -> due.get("months"))
                .containsExactly(3);
        as(Identity.COUNSELLOR)
                .body("{\"state\": \"OTHER_JOB\"}")
                .put("/candidates/" + id + "/steps/" + step + "/follow-ups/3")
                .then()
                .statusCode(200);
        assertThat(inPages(Identity.COUNSELLOR, until))
                .extracting(due -> due.get("kind"))
                .containsExactly("REVIEW");
        assertThat(inPages(Identity.OTHER_COUNSELLOR, until)).isEmpty();
        as(Identity.OTHER_COUNSELLOR)
                .get("/reminders?limit=100&until=" + today().plusYears(1))
                .then()
                .body("items.candidateId", everyItem(not(id)));
    }

    @ParameterizedTest
    @CsvSource({"COUNSELLOR, 200", "CANDIDATE, 403", "PARTNER, 403", "FRANCE_TRAVAIL, 403", "EMPLOYER, 403", "OPS, 403"
    })
    void remindersAreForCounsellors(Identity who, int status) {
        as(who).get("/reminders").then().statusCode(status);
        for (var until : List.of("soon", "2026-02-30", "%2B999999999-12-31")) {
            as(who).urlEncodingEnabled(false)
                    .get("/reminders?until=" + until)
                    .then()
                    .statusCode(status == 200 ? 400 : status);
        }
    }

    @Test
    void whatHasEndedIsNoLongerDue() {
        var id = inCharge();
        var due = "{\"dueOn\": \"" + today().minusDays(10) + "\"}";
        var left = "{\"dueOn\": \"%1$s\", \"doneOn\": \"%1$s\", \"outcome\": \"%2$s\"}";
        var dayBefore = today().minusDays(20);
        var open = add(id, running(today(), due));
        add(id, running(today().minusDays(1), due));
        add(id, running(today(), left.formatted(dayBefore, "ENDED_BY_PERSON") + "," + due));
        add(id, running(today(), left.formatted(dayBefore, "ENDED_BY_STRUCTURE") + "," + due));
        var adapted = add(id, running(today(), left.formatted(dayBefore, "ADAPTED") + "," + due));
        for (var outcome : List.of("CANCELLED", "NO_SHOW")) {
            as(Identity.COUNSELLOR)
                    .body("{\"kind\": \"JOB\", \"startedOn\": \"%s\", \"outcome\": \"%s\"}"
                            .formatted(today().minusMonths(4), outcome))
                    .post("/candidates/" + id + "/steps")
                    .then()
                    .statusCode(201);
        }
        assertThat(inPages(Identity.COUNSELLOR, "counsellor=due-" + id))
                .extracting(reminder -> reminder.get("subject"))
                .containsExactly(open, adapted);
    }

    private String running(LocalDate end, String reviews) {
        return "{\"kind\": \"CEJ\", \"signedOn\": \"%s\", \"endsOn\": \"%s\", \"reviews\": [%s]}"
                .formatted(today().minusMonths(2), end, reviews);
    }

    /** Somebody in the charge of an account of their own, so that what is due of them stands alone. */
    private static String inCharge() {
        var id = accompanied();
        as(Identity.COUNSELLOR)
                .body("{\"counsellor\": \"due-" + id + "\"}")
                .put("/candidates/" + id + "/counsellor")
                .then()
                .statusCode(200);
        return id;
    }

    private static String jobSince(String id, LocalDate day) {
        return as(Identity.COUNSELLOR)
                .body("{\"kind\": \"JOB\", \"startedOn\": \"" + day + "\"}")
                .post("/candidates/" + id + "/steps")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Map<String, Object>> inPages(Identity who, String query) {
        var all = new ArrayList<Map<String, Object>>();
        var cursor = "";
        while (cursor != null) {
            var page =
                    as(who).get("/reminders?limit=1&" + query + cursor).then().statusCode(200);
            all.addAll(page.extract().path("items"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return all;
    }

    private String body(LocalDate review) {
        return """
            {"kind": "CONTRAT_ENGAGEMENT", "signedOn": "%s", "endsOn": "%s", "hoursAWeek": 15,
             "duties": {"person": [{"code": "COME_TO_INTERVIEWS"}, {"code": "OTHER", "text": "Passer le code"}],
                        "structure": [{"code": "NAME_A_COUNSELLOR"}]},
             "reviews": [{"dueOn": "%s"}]}""".formatted(today(), today().plusMonths(6), review);
    }

    private static String add(String id, String body) {
        return as(Identity.COUNSELLOR)
                .body(body)
                .post(path(id))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String path(String id) {
        return "/candidates/" + id + "/commitments";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
