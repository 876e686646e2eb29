package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.BadgeApi.EMAIL;
import static fr.relais.candidate.BadgeApi.OWN;
import static fr.relais.candidate.BadgeApi.added;
import static fr.relais.candidate.BadgeApi.competency;
import static fr.relais.candidate.BadgeApi.credential;
import static fr.relais.candidate.BadgeApi.fresh;
import static fr.relais.candidate.BadgeApi.history;
import static fr.relais.candidate.BadgeApi.path;
import static fr.relais.candidate.BadgeApi.read;
import static fr.relais.candidate.BadgeApi.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.relais.candidate.badge.UpkeepRun;
import fr.relais.candidate.openbadge.Samples;
import fr.relais.events.BadgeState;
import fr.relais.events.BadgeTrust;
import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of badges that nobody touches: their template changes, or their time is over. */
@QuarkusTest
@RealServers
class BadgeFateIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @Inject
    MovableClock clock;

    @Inject
    UpkeepRun upkeep;

    @BeforeEach
    void aPersonAndATemplate() {
        Registry.ready(readiness);
        BadgeTemplates.publish();
        register();
    }

    @AfterEach
    void theClockGoesRightAgain() {
        clock.moveAhead(Duration.ZERO);
    }

    @Test
    void grantsFollowTheirTemplate() {
        var badge = added(credential()).extract();
        String id = badge.path("id");
        BadgeTemplates.publish(List.of(new BadgeState.Grant("SOC-F03", 1)), BadgeTemplates.TRUST);
        await().untilAsserted(() -> read(id).body("grants.competency", contains("SOC-F03")));
        competency("SOC-F03").body("evidence", is("BADGE"));
        history(id).body("items.what", contains("RECEIVED", "RECOMPUTED"));
        assertThat(read(id).extract().header("ETag")).isNotEqualTo(badge.header("ETag"));
    }

    @Test
    void aBadgeWhoseKeyIsNoLongerNamedGrantsNothingUntilItIsAgain() {
        String id = added(credential()).extract().path("id");
        BadgeTemplates.publish(
                BadgeTemplates.GRANTS, new BadgeTrust(List.of(Samples.RSA.named()), List.of(Samples.HOSTED), null));
        await().untilAsserted(() -> read(id).body("verdict", is("UNTRUSTED")).body("grants", hasSize(0)));
        BadgeTemplates.publish();
        await().untilAsserted(() -> read(id).body("verdict", is("ACCEPTED")).body("grants", hasSize(2)));
        history(id).body("items.what", contains("RECEIVED", "UNTRUSTED", "RECOMPUTED"));
    }

    @Test
    void aBadgeThatExpiresGrantsNothingMore() {
        var badge = Samples.credential(fresh(), EMAIL)
                .put("validUntil", clock.instant().plusSeconds(3600).toString());
        String id = added(Samples.RSA.token(badge)).extract().path("id");
        upkeep.expire();
        read(id).body("verdict", is("ACCEPTED"));
        clock.moveAhead(Duration.ofHours(2));
        upkeep.expire();
        read(id).body("verdict", is("EXPIRED")).body("grants", hasSize(0));
        history(id).body("items.reason", hasItems("EXPIRED"));
    }

    @Test
    void anExpiredBadgeGrantsNothingWhateverBecomesOfItsTemplate() {
        var badge = Samples.credential(fresh(), EMAIL)
                .put("validUntil", clock.instant().plusSeconds(3600).toString());
        String id = added(Samples.RSA.token(badge)).extract().path("id");
        clock.moveAhead(Duration.ofHours(2));
        upkeep.expire();
        var version = BadgeTemplates.publish();
        await().untilAsserted(() -> read(id).body("template.version", is(version)));
        history(id)
                .body("items.what", contains("RECEIVED", "EXPIRED", "EXPIRED"))
                .body("items[2].grants", hasSize(0));
    }

    @Test
    void theExportHoldsBadgesAndWhatBecameOfThemEvenOfThoseRemoved() {
        String kept = added(credential()).extract().path("id");
        var removed = added(credential()).extract();
        as(Identity.CANDIDATE)
                .header("If-Match", removed.header("ETag"))
                .delete(path(OWN) + "/" + removed.path("id"))
                .then()
                .statusCode(204);
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/export")
                .then()
                .statusCode(200)
                .body("verifiedEmail", is(EMAIL))
                .body("badges.id", contains(kept))
                .body("badgeEvents.event.what", contains("RECEIVED", "RECEIVED", "REMOVED"));
    }

    /** More than are looked after at once. */
    @Test
    void aKeyThatIsTakenAwayEndsAllItsBadgesHoweverMany() {
        for (int i = 0; i < 205; i++) {
            added(credential());
        }
        BadgeTemplates.publish(
                BadgeTemplates.GRANTS, new BadgeTrust(List.of(Samples.RSA.named()), List.of(Samples.HOSTED), null));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(Identity.CANDIDATE)
                        .get("/candidates/" + OWN + "/competencies")
                        .then()
                        .body("items", hasSize(0)));
        BadgeTemplates.publish();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> competency("SOC-E01").body("statements", hasSize(205)));
    }
}
