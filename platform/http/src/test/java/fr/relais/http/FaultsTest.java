package fr.relais.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults(
            List.of(new FieldError("/place", "WRONG_TYPE", ""), new FieldError("/skills/1/level", "MAX", "")));

    @Test
    void whatIsWrongAtWithinOrAroundAPlaceMakesItUnsound() {
        assertThat(List.of("/place", "/place/latitude", "/skills/1/level", "/skills/1", "/skills", ""))
                .noneMatch(faults::isSound);
        assertThat(List.of("/placement", "/skills/0", "/skills/1/code", "/skills/11"))
                .allMatch(faults::isSound);
    }

    @Test
    void aFaultThatFollowsFromAnEarlierOneIsPassedOver() {
        faults.require(null, "/place");
        faults.require(null, "/place/latitude");
        faults.require(null, "/skills/1/code");
        faults.require("there", "/title");
        faults.unless(false, "/skills", "SIZE", "too many");
        assertThat(faults.found())
                .extracting(FieldError::pointer)
                .containsExactly("/place", "/skills/1/level", "/skills/1/code", "/skills");
    }
}
