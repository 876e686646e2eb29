package fr.relais.system;

import static fr.relais.system.Scheme.offers;
import static fr.relais.system.Scheme.post;
import static fr.relais.system.Scheme.put;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import org.junit.jupiter.api.Test;

/**
 * "Les quartiers de l'emploi": a person of a priority district tells the counsellor what stands in the way, sets a limit, and comes
 * to a session that is opened to the district first. Nobody else learns of either.
 */
class QuartersST {
    private static final String QPV = """
            , "publics": ["QPV"], "consent": {"givenOn": "2026-03-01", "way": "SIGNED_PAPER"}""";
    private static final String FIRST = """
            , "openedFirst": {"publics": ["QPV"], "until": "2098-01-01T00:00:00Z", "legalGround": "L1133-5"}""";

    @Test
    void fromWhatStandsInTheWayToASeat() {
        var person = Scheme.person(", \"consents\": {\"matching\": true, \"support\": true}");
        var obstacle = "/candidates/" + person + "/obstacles/MOBILITY";
        put(Identity.COUNSELLOR, Service.CANDIDATE, obstacle, """
                        {"value": "YES", "impact": "STRONG", "objective": "FIND_A_SOLUTION", "state": "IN_PROGRESS",
                         "limits": ["MAX_DISTANCE"]}""").expect(201);
        for (var other : new Identity[] {Identity.OTHER_COUNSELLOR, Identity.PARTNER, Identity.FRANCE_TRAVAIL}) {
            assertThat(Http.get(other, RunningSystem.api(Service.CANDIDATE, obstacle))
                            .status())
                    .isIn(403, 404);
        }
        var profile = RunningSystem.api(Service.CANDIDATE, "/candidates/" + person + "/matching-profile");
        assertThat(Http.get(Identity.COUNSELLOR, profile).expect(200).body().toString())
                .doesNotContain("MOBILITY", "QPV", "STRONG");

        var operation = Scheme.operation(Scheme.programme("[]"), "[{\"step\": \"INVITED\", \"people\": 2}]");
        var session = Scheme.session(operation, "JOB_DATING", 2, FIRST);
        var enrolment = Scheme.enrol(session, person, QPV);
        assertThat(enrolment.get("state").asText()).isEqualTo("SEATED");
        var elsewhere = Scheme.person("");
        Scheme.enrol(Scheme.session(operation, "VISIT", 2, ""), elsewhere, "");
        var refusal = post(
                Identity.COUNSELLOR,
                Service.OFFER,
                "/sessions/" + session + "/enrolments",
                "{\"candidateId\": \"%s\"}".formatted(elsewhere));
        assertThat(refusal.expect(409).body().get("code").asText()).isEqualTo("NOT_YET_OPEN");
        var seen = offers(
                Identity.FRANCE_TRAVAIL,
                "/sessions/" + session + "/enrolments/" + enrolment.get("id").asText());
        assertThat(seen.get("publics").isNull()).isTrue();

        var indicators = offers(Identity.COUNSELLOR, "/operations/" + operation + "/indicators?by=territory");
        assertThat(indicators.at("/targets/0/percent").asInt()).isEqualTo(100);
        assertThat(indicators.at("/groups/0/key").asText()).isEqualTo("94");
    }
}
