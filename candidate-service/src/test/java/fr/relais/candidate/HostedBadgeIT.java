package fr.relais.candidate;

import static fr.relais.candidate.BadgeApi.EMAIL;
import static fr.relais.candidate.BadgeApi.added;
import static fr.relais.candidate.BadgeApi.fresh;
import static fr.relais.candidate.BadgeApi.handIn;
import static fr.relais.candidate.BadgeApi.history;
import static fr.relais.candidate.BadgeApi.path;
import static fr.relais.candidate.BadgeApi.read;
import static fr.relais.candidate.BadgeApi.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.badge.UpkeepRun;
import fr.relais.candidate.fetch.BadgeHost;
import fr.relais.candidate.fetch.Hosting;
import fr.relais.candidate.openbadge.Samples;
import fr.relais.candidate.openbadge.StatusLists;
import fr.relais.events.BadgeTrust;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Badges whose issuer has to be asked, over real TLS: hosted ones, and signed ones with a status list. */
@QuarkusTest
@TestProfile(Hosting.class)
@RealServers
class HostedBadgeIT {
    private static final Duration ASKED_AGAIN = Duration.ofHours(25);

    private final BadgeHost host = BadgeHost.shared();

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @Inject
    MovableClock clock;

    @Inject
    UpkeepRun upkeep;

    @BeforeEach
    void aPersonAndATemplateWhoseIssuerHosts() {
        Registry.ready(readiness);
        BadgeTemplates.publish(
                BadgeTemplates.GRANTS,
                new BadgeTrust(List.of(Samples.ED25519.named()), List.of(host.address("/assertions/")), null));
        register();
    }

    @AfterEach
    void theClockGoesRightAgain() {
        clock.moveAhead(Duration.ZERO);
    }

    @Test
    void aHostedBadgeHoldsUntilItsIssuerTakesItDown() {
        var path = "/assertions/" + UUID.randomUUID();
        host.put(path, 200, assertion(path).toString());
        var id = added(host.address(path)).body("proof", is("HOSTED")).extract().<String>path("id");
        host.put(path, 410, "");
        upkeep.ask();
        read(id).body("verdict", is("ACCEPTED")); // asked a moment ago
        clock.moveAhead(ASKED_AGAIN);
        upkeep.ask();
        read(id).body("verdict", is("REVOKED")).body("grants", hasSize(0));
        history(id).body("items.what", contains("RECEIVED", "REVOKED")).body("items[1].reason", is("REVOKED"));
        handIn(host.address(path)).then().statusCode(422).body("code", is("REVOKED"));
    }

    @Test
    void anIssuerThatDoesNotAnswerTakesNothingBack() {
        var path = "/assertions/" + UUID.randomUUID();
        host.put(path, 200, assertion(path).toString());
        var id = added(host.address(path)).extract().<String>path("id");
        host.put(path, 500, "");
        clock.moveAhead(ASKED_AGAIN);
        upkeep.ask();
        read(id).body("verdict", is("ACCEPTED")).body("grants", hasSize(2));
        handIn(host.address(path))
                .then()
                .statusCode(503)
                .body("code", is("UNREACHABLE"))
                .body("retryable", is(true));
    }

    /** So that others come before it is asked again. */
    @Test
    void whenAnIssuerWasAskedIsNotedThoughItDoesNotAnswer() {
        var path = "/assertions/" + UUID.randomUUID();
        host.put(path, 200, assertion(path).toString());
        var badge = added(host.address(path)).extract();
        host.put(path, 500, "");
        clock.moveAhead(ASKED_AGAIN);
        upkeep.ask();
        Instant received = Instant.parse(badge.path("checkedAt"));
        Instant asked = Instant.parse(read(badge.path("id")).extract().path("checkedAt"));
        assertThat(asked).isAfterOrEqualTo(received.plus(ASKED_AGAIN));
    }

    @Test
    void aBadgeThatExpiresWhileItsIssuerIsAskedStaysExpired() {
        var list = "/lists/" + UUID.randomUUID();
        var inForce = Samples.ED25519.token(StatusLists.credential("suspension"));
        host.put(list, 200, inForce);
        var end = clock.instant().plus(ASKED_AGAIN).plusSeconds(1800);
        var badge = listed(list).put("validUntil", end.toString());
        var id = added(Samples.ED25519.proved(badge).toString()).extract().<String>path("id");
        host.put(list, () -> {
            clock.moveAhead(ASKED_AGAIN.plusHours(1));
            upkeep.expire();
            return inForce;
        });
        clock.moveAhead(ASKED_AGAIN);
        upkeep.ask();
        read(id).body("verdict", is("EXPIRED")).body("grants", hasSize(0));
        history(id).body("items.what", contains("RECEIVED", "EXPIRED"));
    }

    @Test
    void aSuspendedBadgeGrantsAgainWhenItsIssuerSaysSo() {
        var list = "/lists/" + UUID.randomUUID();
        host.put(list, 200, Samples.ED25519.token(StatusLists.credential("suspension")));
        var id =
                added(Samples.ED25519.proved(listed(list)).toString()).extract().<String>path("id");
        host.put(list, 200, Samples.ED25519.token(StatusLists.credential("suspension", 77)));
        clock.moveAhead(ASKED_AGAIN);
        upkeep.ask();
        read(id).body("verdict", is("SUSPENDED")).body("grants", hasSize(0));
        host.put(list, 200, Samples.ED25519.token(StatusLists.credential("suspension")));
        clock.moveAhead(ASKED_AGAIN.multipliedBy(2));
        upkeep.ask();
        read(id).body("verdict", is("ACCEPTED")).body("grants", hasSize(2));
    }

    /** A badge that stands at place 77 of a list of those suspended. */
    private ObjectNode listed(String list) {
        var badge = Samples.credential(fresh(), EMAIL);
        badge.putObject("credentialStatus")
                .put("id", host.address(list) + "#77")
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "suspension")
                .put("statusListIndex", "77")
                .put("statusListCredential", host.address(list));
        return badge;
    }

    private ObjectNode assertion(String path) {
        var assertion = Samples.assertion(host.address(path), "HostedBadge");
        ((ObjectNode) assertion.get("recipient")).put("identity", Samples.hash(EMAIL, "sel"));
        return assertion;
    }
}
