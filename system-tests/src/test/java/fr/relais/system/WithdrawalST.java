package fr.relais.system;

import static fr.relais.system.Scheme.SOON;
import static org.awaitility.Awaitility.await;

import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person's word holds everywhere within seconds: a consent withdrawn, given again, and the end of all by erasure. */
class WithdrawalST {
    private static final String OWN = "/candidates/" + Identity.OTHER_CANDIDATE_ID;

    @Test
    void whoeverWithdrawsLeavesEveryRankingAndWhoeverErasesNeverComesBack() {
        erase(); // what an earlier run left
        var offer = offer();
        Scheme.post(Identity.OTHER_CANDIDATE, Service.CANDIDATE, "/candidates", """
                        {"person": {"givenName": "Prénom", "familyName": "Nom", "birthDate": "1999-04-12"},
                         "competencies": [{"code": "SOC-F12", "level": 3, "evidence": "DECLARED"}],
                         "consents": {"matching": true}}""")
                .expect(201);
        await().atMost(SOON).until(() -> isRanked(offer));
        consent(false);
        await().atMost(SOON).until(() -> !isRanked(offer));
        consent(true);
        await().atMost(SOON).until(() -> isRanked(offer));
        erase();
        await().atMost(SOON).until(() -> !isRanked(offer));
        Http.get(Identity.FRANCE_TRAVAIL, RunningSystem.api(Service.CANDIDATE, OWN))
                .expect(404);
        Http.get(Identity.FRANCE_TRAVAIL, RunningSystem.api(Service.MATCHING, OWN + "/offers"))
                .expect(404);
    }

    private static String offer() {
        var path = "/sources/partner-demo/offers/withdrawal-" + UUID.randomUUID();
        var id =
                Scheme.id(Scheme.put(Identity.PARTNER, Service.OFFER, path, """
                        {"title": "Accueil", "kind": "JOB", "rome": {"code": "K2503"}, "contractType": "CDI",
                         "workingTime": "FULL_TIME",
                         "requirements": [{"competency": "SOC-F12", "level": 3, "exigence": "S", "weight": 5}]}""").expect(201));
        Scheme.post(Identity.PARTNER, Service.OFFER, "/offers/" + id + "/publication", "")
                .expect(200);
        return id;
    }

    private static void consent(boolean granted) {
        Scheme.put(
                        Identity.OTHER_CANDIDATE,
                        Service.CANDIDATE,
                        OWN + "/consents/matching",
                        "{\"granted\": " + granted + "}")
                .expect(200);
    }

    private static void erase() {
        var url = RunningSystem.api(Service.CANDIDATE, OWN);
        if (Http.get(Identity.OTHER_CANDIDATE, url).status() == 200) {
            Http.delete(Identity.OTHER_CANDIDATE, url, "*").expect(204);
        }
    }

    /** As the person reads it: also behind the thousands that other tests bring. */
    private static boolean isRanked(String offer) {
        var pairing = RunningSystem.api(Service.MATCHING, "/pairings/" + offer + "/" + Identity.OTHER_CANDIDATE_ID);
        var answer = Http.get(Identity.FRANCE_TRAVAIL, pairing);
        return answer.status() == 200 && !answer.body().path("rank").isNull();
    }
}
