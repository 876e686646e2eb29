package fr.relais.system;

import static fr.relais.system.Scheme.SOON;
import static fr.relais.system.Scheme.offers;
import static fr.relais.system.Scheme.post;
import static fr.relais.system.Scheme.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The portal "Mon emploi après les Jeux": a programme with a partner employer and a lasting offer, people ranked by what they
 * gained, a job dating whose seats follow that ranking, and a hiring that the indicators count.
 */
class PortalST {
    private final List<String> people = new ArrayList<>();

    @Test
    void fromTheProgrammeToALastingContract() {
        var programme = Scheme.programme("[{\"step\": \"LASTING\", \"people\": 2}]");
        partnerEmployer(programme);
        var offer = lastingOffer(programme);
        for (int level = 3; level >= 1; level--) {
            people.add(Scheme.person("""
                    , "consents": {"matching": true},
                    "competencies": [{"code": "SOC-F10", "level": %d, "evidence": "ASSESSED"}]""".formatted(level)));
        }
        await().atMost(SOON).until(() -> ranked(offer).equals(people));

        var operation = Scheme.operation(programme, "[]");
        var session = Scheme.session(
                operation, "JOB_DATING", 2, ", \"filling\": \"ALLOCATION\", \"offerId\": \"%s\"".formatted(offer));
        var enrolments =
                people.stream().map(one -> Scheme.enrol(session, one, "")).toList();
        await().atMost(SOON).until(() -> shortlisted(propose(operation), session));
        var proposal = propose(operation);
        assertThat(placed(proposal)).containsExactlyInAnyOrderElementsOf(people.subList(0, 2));
        confirm(operation, proposal.get("version").asLong());

        Scheme.begin(session);
        Scheme.present(enrolments.getFirst());
        Scheme.record(
                enrolments.getFirst(), "outcomes/SELECTED", "{\"reached\": true, \"reasonCode\": \"PASSED_TEST\"}");
        Scheme.record(enrolments.getFirst(), "outcomes/HIRED", """
                {"reached": true, "reasonCode": "CONTRACT_SIGNED", "contractType": "CDI"}""");
        var indicators = offers(Identity.PARTNER, "/programmes/" + programme + "/indicators");
        assertThat(indicators.at("/steps/INVITED/people").asInt()).isEqualTo(2);
        assertThat(indicators.at("/steps/LASTING/people").asInt()).isEqualTo(1);
        assertThat(indicators.at("/targets/0/percent").asInt()).isEqualTo(50);
        var inPublic = offers(Identity.CANDIDATE, "/programmes/" + programme + "/indicators");
        assertThat(inPublic.at("/steps/LASTING/people").isNull()).isTrue();
    }

    private static void partnerEmployer(String programme) {
        var path = "/employers/" + Identity.EMPLOYER_SIRET;
        var held = Http.get(Identity.PARTNER, RunningSystem.api(Service.OFFER, path));
        var body =
                Http.JSON.createObjectNode().put("name", "Gares et Connexions").put("partner", true);
        body.putArray("agreements").addObject().put("programme", programme).put("from", "2026-01-01");
        var url = RunningSystem.api(Service.OFFER, path);
        if (held.status() == 404) {
            Http.put(Identity.EMPLOYER, url, body).expect(201);
        } else {
            Http.replace(
                            Identity.EMPLOYER,
                            url,
                            body,
                            held.raw().headers().firstValue("ETag").orElseThrow())
                    .expect(200);
        }
        assertThat(offers(Identity.CANDIDATE, "/employers?programme=" + programme)
                        .findValuesAsText("siret"))
                .contains(Identity.EMPLOYER_SIRET);
    }

    private static String lastingOffer(String programme) {
        var id = Scheme.id(put(
                        Identity.PARTNER,
                        Service.OFFER,
                        "/sources/partner-demo/offers/portal-" + UUID.randomUUID(),
                        """
                        {"title": "Agent d'accueil", "kind": "JOB", "rome": {"code": "K2503"}, "contractType": "CDI",
                         "workingTime": "FULL_TIME", "employer": {"siret": "%s", "name": "Gares"},
                         "requirements": [{"competency": "SOC-F10", "level": 3, "exigence": "E", "weight": 5}],
                         "details": {"programmes": ["%s"]}}""".formatted(Identity.EMPLOYER_SIRET, programme))
                .expect(201));
        post(Identity.PARTNER, Service.OFFER, "/offers/" + id + "/publication", "")
                .expect(200);
        var found = offers(Identity.CANDIDATE, "/offers?durable=true&programme=" + programme);
        assertThat(found.findValuesAsText("offerId")).containsExactly(id);
        return id;
    }

    private List<String> ranked(String offer) {
        var url = RunningSystem.api(Service.MATCHING, "/offers/" + offer + "/candidates?limit=100");
        var answer = Http.get(Identity.FRANCE_TRAVAIL, url);
        var ids = answer.status() == 200
                ? new ArrayList<>(answer.body().get("items").findValuesAsText("candidateId"))
                : new ArrayList<String>();
        ids.retainAll(people); // other tests have people too
        return ids;
    }

    private static JsonNode propose(String operation) {
        var answer = post(Identity.COUNSELLOR, Service.OFFER, "/operations/" + operation + "/allocation", "");
        assertThat(answer.status()).isIn(200, 201);
        return answer.body();
    }

    /** Whether the shortlist that orders people has come through. */
    private boolean shortlisted(JsonNode proposal, String session) {
        return proposal.at("/shortlists/" + session).asLong() > 0
                && proposal.at("/congestion/onNoShortlist").asInt() == 0;
    }

    private static List<String> placed(JsonNode proposal) {
        var placed = new ArrayList<String>();
        proposal.get("people").forEach(person -> {
            if (!person.get("sessionId").isNull()) {
                placed.add(person.get("candidateId").asText());
            }
        });
        return placed;
    }

    private static void confirm(String operation, long version) {
        var url = RunningSystem.api(Service.OFFER, "/operations/" + operation + "/allocation/confirmation");
        Http.postMatching(Identity.COUNSELLOR, url, "\"" + version + "\"").expect(200);
    }
}
