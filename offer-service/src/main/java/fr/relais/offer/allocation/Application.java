package fr.relais.offer.allocation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person asks for a seat of one session.
 *
 * @param preference 1 for the session that the person likes most; null: no wish
 * @param publics priority publics that the person is of
 */
record Application(
        UUID enrolmentId,
        UUID candidateId,
        UUID sessionId,
        @Nullable Integer preference,
        List<String> publics) {
    Application {
        publics = List.copyOf(publics);
    }

    /** The same with those of its publics alone. */
    Application withPublics(List<String> left) {
        return new Application(
                enrolmentId,
                candidateId,
                sessionId,
                preference,
                publics.stream().filter(left::contains).toList());
    }
}
