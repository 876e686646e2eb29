package fr.relais.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A service that dies right after its answer has lost nothing. */
class KillST {
    private static final int KILLS = 5;

    @Test
    void killingCandidateServiceRightAfterA201LosesNoEvent() {
        var candidates = RunningSystem.of(Service.CANDIDATE);
        var population = new Population(7);
        var created = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            var url = RunningSystem.api(Service.CANDIDATE, "/sources/partner-demo/candidates/killed-" + kill);
            var body = population.next();
            body.withObject("/person").put("birthDate", "1990-05-17");
            created.add(Http.put(Identity.PARTNER, url, body)
                    .expect(201)
                    .body()
                    .get("id")
                    .asText());
            candidates.kill();
            candidates.start();
            candidates.awaitReady();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (var id : created) {
                var url = RunningSystem.api(Service.MATCHING, "/candidates/" + id + "/offers");
                assertThat(Http.get(Identity.FRANCE_TRAVAIL, url).status())
                        .as(id)
                        .isEqualTo(200);
            }
        });
    }
}
