package fr.relais.matching;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service is started anew for this class, over topics that hold the worked cases already. */
@WithServers
@QuarkusTestResource(value = GoldenOnTheTopics.class, restrictToAnnotatedClass = true)
class GoldenRestartIT {
    @Test
    void afterAStartAllCasesRankBothWaysAsTheyAreWorked() {
        List<JsonNode> cases = GoldenCases.all();
        GoldenBothWays.check(cases);
    }
}
