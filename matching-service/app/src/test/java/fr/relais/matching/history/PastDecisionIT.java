package fr.relais.matching.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.matching.decision.Deciding;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithServers
class PastDecisionIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID ada = Ids.next();
    private final UUID bob = Ids.next();

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void ranksOfThenAreThoseOfTheDecisionsOfThen() {
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(ada, 3), 1);
        publisher.profile(Samples.profile(bob, 2), 1);
        Api.await(
                "/offers/" + offer + "/candidates",
                page -> page.path("evaluated").asInt() == 2);
        Instant before = Clock.systemUTC().instant();
        Deciding.decide(offer, ada, "DECLINED_BY_CANDIDATE", "HOURS_UNSUITABLE");
        Instant declined = Clock.systemUTC().instant();
        Deciding.decide(offer, ada, "PROPOSED", "ON_REQUEST");
        Instant back = Clock.systemUTC().instant();

        assertThat(then(ada, before).get("rank").asInt()).isOne();
        assertThat(then(ada, before).get("decision").isNull()).isTrue();
        assertThat(then(bob, before).get("rank").asInt()).isEqualTo(2);
        JsonNode out = then(ada, declined);
        assertThat(out.get("rank").isNull()).isTrue();
        assertThat(out.at("/decision/reasonCode").textValue()).isEqualTo("HOURS_UNSUITABLE");
        assertThat(then(bob, declined).get("rank").asInt()).isOne();
        assertThat(then(bob, back).get("rank").asInt()).isEqualTo(2);
        assertThat(then(ada, back).at("/decision/state").textValue()).isEqualTo("PROPOSED");
    }

    private JsonNode then(UUID candidate, Instant moment) {
        String path = "/pairings/" + offer + "/" + candidate + "?asOf=" + moment;
        return Api.await(path, answer -> answer.has("eligibility"));
    }
}
