package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.SupportApi.OWN;
import static fr.relais.candidate.SupportApi.consent;
import static fr.relais.candidate.SupportApi.personAccompaniedBy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened with a person and what is to come, in the order of time. */
@QuarkusTest
@RealServers
class TimelineIT {
    private final Clock clock;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    TimelineIT(Clock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void everythingThereIs() {
        Registry.ready(readiness);
        personAccompaniedBy(StructureIT.OWN, StructureIT.OTHER);
        consent("support", true);
        written("steps", "{\"kind\": \"TRAINING\", \"startedOn\": \"%s\"}".formatted(today().minusMonths(4)));
        written("steps", "{\"kind\": \"VISIT\", \"plannedOn\": \"%s\"}".formatted(today().plusDays(3)));
        written("commitments", """
                {"kind": "CEJ", "signedOn": "%s", "reviews": [{"dueOn": "%s"}]}""".formatted(today().minusMonths(5), today().plusDays(1)));
        written("handovers", "{\"toStructure\": \"%s\", \"reasonCode\": \"AGE\"}".formatted(StructureIT.OTHER));
        as(Identity.COUNSELLOR)
                .body("{\"value\": \"YES\", \"impact\": \"WEAK\", \"state\": \"OPEN\"}")
                .put("/candidates/" + OWN + "/obstacles/NETWORK")
                .then()
                .statusCode(201);
    }

    @Test
    void everythingStandsInTheOrderOfTime() {
        assertThat(inPages(Identity.CANDIDATE))
                .containsExactly(
                        "COMMITMENT CEJ",
                        "STEP TRAINING",
                        "FOLLOW_UP TRAINING",
                        "HANDOVER AGE",
                        "OBSTACLE NETWORK",
                        "REVIEW CEJ",
                        "STEP VISIT",
                        "FOLLOW_UP TRAINING",
                        "FOLLOW_UP TRAINING")
                .isEqualTo(inPages(Identity.COUNSELLOR));
    }

    @Test
    void anObstacleOfAnotherStructureIsNotOnIt() {
        assertThat(inPages(Identity.OTHER_COUNSELLOR)).hasSize(8).noneMatch(entry -> entry.startsWith("OBSTACLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline\u001fsoon\u001fx", "timeline\u001f2026-01-01", "steps\u001f2026-01-01\u001fx"})
    void aCursorOfOnesOwnMakingIsRefused(String text) {
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/timeline?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", is("BAD_CURSOR"));
    }

    private static List<String> inPages(Identity who) {
        var all = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = as(who).get("/candidates/" + OWN + "/timeline?limit=2" + cursor)
                    .then()
                    .statusCode(200);
            List<Map<String, Object>> items = page.extract().path("items");
            items.forEach(entry -> all.add(entry.get("what") + " " + entry.get("code")));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return all;
    }

    private static void written(String what, String body) {
        as(Identity.COUNSELLOR)
                .body(body)
                .post("/candidates/" + OWN + "/" + what)
                .then()
                .statusCode(201);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
