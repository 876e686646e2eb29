package fr.relais.offer.posting;

import fr.relais.events.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer asks in the end.
 *
 * @param reason why it asks nothing; null exactly when there are requirements
 * @param occupationVersion version of the occupation profile followed, 0 while none is known; null when the offer has
 *     rows of its own or no occupation
 */
record Asked(
        List<Requirement> requirements,
        @Nullable UnrankedReason reason,
        @Nullable Long occupationVersion) {
    Asked {
        requirements = List.copyOf(requirements);
        if (requirements.isEmpty() == (reason == null)) {
            throw new IllegalArgumentException("requirements or a reason, never both or neither");
        }
    }

    static Asked nothing(UnrankedReason reason, @Nullable Long occupationVersion) {
        return new Asked(List.of(), reason, occupationVersion);
    }
}
