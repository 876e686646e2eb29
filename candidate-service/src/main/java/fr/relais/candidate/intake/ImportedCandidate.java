package fr.relais.candidate.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One candidate of an import, checked.
 *
 * @param draft null when it was refused
 * @param refusal why; else null
 */
record ImportedCandidate(
        String externalId, @Nullable Draft draft, @Nullable HttpProblem refusal) {
    /** The draft; what was thrown at the check when there is none. */
    Draft draftOrRefusal() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(draft);
    }
}
