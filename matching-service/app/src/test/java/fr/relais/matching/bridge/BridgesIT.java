package fr.relais.matching.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
class BridgesIT {
    private static final String MISSION = "G1205";
    /** The occupation keeps its code from test to test, so that versions have to rise. */
    private static final AtomicLong VERSION = new AtomicLong(100);

    private final Publisher publisher = new Publisher();
    private final UUID candidate = Ids.next();
    private final String path = "/candidates/" + candidate + "/bridges";

    @BeforeEach
    void publish() {
        ObjectNode profile = Samples.profile(candidate, 2);
        profile.putArray("practisedRome").add(MISSION);
        publisher.profile(profile, 1);
        long version = VERSION.incrementAndGet();
        publisher.send(
                Topics.OCCUPATION,
                MISSION,
                Publisher.headers(EventTypes.OCCUPATION_PUBLISHED, MISSION, version),
                """
                {"rome":"G1205","version":%d,"registryVersion":"1","romeVersion":"4.60","listedIn":[],"label":"Opérateur",
                 "profile":"CURATED","requirements":[],"changedIn":[],
                 "bridges":[{"to":"N4105","kind":"OFFICIAL","reasonFr":null,"credential":null},
                            {"to":"K2504","kind":"CURATED","reasonFr":"La sécurité du public.","credential":"Carte CNAPS"},
                            {"to":"G1225","kind":"CURATED","reasonFr":"Accueillir.","credential":null}]}""".formatted(version).getBytes(StandardCharsets.UTF_8));
        Api.await(path, page -> page.path("bridges").size() == 3);
    }

    @AfterEach
    void withdraw() {
        publisher.tombstone(Topics.OCCUPATION, MISSION, EventTypes.OCCUPATION_WITHDRAWN, VERSION.incrementAndGet());
        publisher.close();
    }

    private void offer(String rome, boolean near) {
        ObjectNode offer = Samples.offer(Ids.next());
        offer.withObject("/rome").put("code", rome);
        if (!near) {
            offer.putArray("licences").add("D");
        }
        publisher.offer(offer, 1);
    }

    @Test
    void eachWayHasItsReasonTheCardItNeedsAndWhatIsOfferedThereNow() {
        offer("K2504", true);
        offer("K2504", false);
        ObjectNode nothingAsked = Samples.offer(Ids.next());
        nothingAsked.withObject("/rome").put("code", "K2504");
        nothingAsked.putArray("requirements");
        publisher.offer(nothingAsked, 1);
        JsonNode page = Api.await(path, answer -> answer.at("/bridges/0/offers").asInt() == 3);
        assertThat(page.get("bridges"))
                .extracting(way -> way.at("/from/rome").textValue() + ">"
                        + way.at("/to/rome").textValue() + " "
                        + way.get("kind").textValue() + " "
                        + way.get("reasonFr").asText() + " "
                        + way.get("credential").asText() + " " + way.get("offers") + " " + way.get("eligible") + " "
                        + way.get("unknown"))
                .containsExactly(
                        "G1205>K2504 CURATED La sécurité du public. Carte CNAPS 3 1 0",
                        "G1205>G1225 CURATED Accueillir. null 0 0 0",
                        "G1205>N4105 OFFICIAL null null 0 0 0");
        assertThat(page.at("/bridges/0/from/label").textValue()).isEqualTo("Opérateur");
        assertThat(page.at("/bridges/0/to/label").isNull()).isTrue();
    }

    @Test
    void aMissionThatIsNotInTheProfileCanBeNamed() {
        assertThat(bridges("?from=K1101")).isEmpty();
        assertThat(bridges("?from=K1101&from=G1205&from=G1205")).hasSize(3);
        var wrong = Api.get(Identity.FRANCE_TRAVAIL, path + "?from=usher");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Api.json(wrong).at("/errors/0/pointer").textValue()).isEqualTo("?from");
    }

    private JsonNode bridges(String query) {
        return Api.json(Api.get(Identity.FRANCE_TRAVAIL, path + query)).get("bridges");
    }
}
