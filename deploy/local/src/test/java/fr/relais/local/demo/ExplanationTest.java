package fr.relais.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String PAGE = """
            {"offerId":"o","rulesVersion":"2026-1","evaluated":3,"eligible":1,"unknown":1,"items":[
             {"rank":1,"candidateId":"c","eligibility":"UNKNOWN","fit":6562,"credit":525,"completeness":50,
              "conditions":[{"code":"LOCATION","verdict":"UNKNOWN","reason":"NO_LIMIT"}],
              "requirements":[
               {"competency":"SOC-F01","exigence":"E","weight":10,"requiredLevel":2,"heldLevel":2,
                "evidence":"BADGE","verdict":"MET","credit":510,"max":600},
               {"competency":"SOC-F02","exigence":"S","weight":10,"requiredLevel":2,"heldLevel":null,
                "evidence":null,"verdict":"UNKNOWN","credit":15,"max":200}]}]}
            """;

    @Test
    void theFirstLineCanBeRecomputedFromWhatIsPrinted() throws JsonProcessingException {
        String text = String.join("\n", Explanation.lines(new ObjectMapper().readTree(PAGE)));
        assertThat(text)
                .contains("floor(10 000 x 525 / 800) = 6562; the service says 6562")
                .contains("credit x 3 (something is to be checked) = 1575")
                .contains("SOC-F01     E             10   30      2     2  BADGE     MET          510      600")
                .contains("SOC-F02     S             10   10      2     -  -         UNKNOWN       15      200");
    }
}
