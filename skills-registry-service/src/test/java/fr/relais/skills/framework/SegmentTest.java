package fr.relais.skills.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {
    private static final List<Integer> FIVE = List.of(0, 1, 2, 3, 4);

    private static Segment segment(String limit, String offset) {
        var segment = new Segment();
        segment.limit = limit;
        segment.offset = offset;
        return segment;
    }

    @Test
    void segmentsFollowOneAnotherToTheEnd() {
        assertThat(segment("2", "0").of(FIVE)).containsExactly(0, 1);
        assertThat(segment("2", "2").of(FIVE)).containsExactly(2, 3);
        assertThat(segment("2", "4").of(FIVE)).containsExactly(4);
        assertThat(segment("999999999", "1").of(FIVE)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void beyondTheEndThereIsNothing() {
        assertThatThrownBy(() -> segment("2", "5").of(FIVE)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void theLinksLeadToTheOtherSegments() {
        assertThat(segment("2", "2")
                        .links(UriBuilder.fromUri("https://example.org/CFDocuments?limit=2&offset=2&sort=title"), 5))
                .isEqualTo("<https://example.org/CFDocuments?sort=title&limit=2&offset=4>; rel=\"next\", "
                        + "<https://example.org/CFDocuments?sort=title&limit=2&offset=4>; rel=\"last\", "
                        + "<https://example.org/CFDocuments?sort=title&limit=2&offset=0>; rel=\"first\", "
                        + "<https://example.org/CFDocuments?sort=title&limit=2&offset=0>; rel=\"prev\"");
        assertThat(segment("100", "0").links(UriBuilder.fromUri("https://example.org/CFDocuments"), 1))
                .doesNotContain("next", "prev");
    }
}
