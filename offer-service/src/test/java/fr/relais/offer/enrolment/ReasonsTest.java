package fr.relais.offer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document lists the reasons that are taken, all of them and each with what it is a reason for. */
class ReasonsTest {
    private static Schema documented(Class<?> body) throws NoSuchFieldException {
        return body.getDeclaredField("reasonCode").getAnnotation(Schema.class);
    }

    private static Set<String> listed(Class<?> body, String value) throws NoSuchFieldException {
        var text = documented(body).description().replaceAll(" \\([^)]*\\)", "");
        var from = text.indexOf("f " + value + ": ") + value.length() + 4;
        return Set.of(text.substring(from, text.indexOf('.', from)).split(", ", -1));
    }

    @ParameterizedTest
    @EnumSource
    void ofAttendance(Attendance value) throws NoSuchFieldException {
        assertThat(listed(RecordAttendance.class, value.name())).isEqualTo(value.reasons());
    }

    @ParameterizedTest
    @EnumSource
    void ofAnOutcome(Outcome value) throws NoSuchFieldException {
        assertThat(listed(RecordOutcome.class, value.name())).isEqualTo(value.reasons());
    }

    @Test
    void ofTakingBack() throws NoSuchFieldException {
        assertThat(listed(RecordOutcome.class, "any that is taken back")).isEqualTo(Outcome.TAKEN_BACK);
    }

    @Test
    void theEnumerationsHaveAllOfThem() throws NoSuchFieldException {
        var attendance = new HashSet<String>();
        Stream.of(Attendance.values()).forEach(value -> attendance.addAll(value.reasons()));
        assertThat(Arrays.asList(documented(RecordAttendance.class).enumeration()))
                .containsExactlyInAnyOrderElementsOf(attendance);
        var outcomes = new HashSet<>(Outcome.TAKEN_BACK);
        Stream.of(Outcome.values()).forEach(value -> outcomes.addAll(value.reasons()));
        assertThat(Arrays.asList(documented(RecordOutcome.class).enumeration()))
                .containsExactlyInAnyOrderElementsOf(outcomes);
    }
}
