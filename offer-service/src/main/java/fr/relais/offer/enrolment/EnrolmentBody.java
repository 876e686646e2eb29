package fr.relais.offer.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as it is written.
 *
 * @param candidateId may be left out by a person, who enrols nobody else
 * @param preference 1 for the session that the person likes most of the operation's; null: no wish
 * @param publics priority publics that the person is of; only a counsellor writes them, with consent
 */
@Schema(name = "EnrolmentContent")
record EnrolmentBody(
        @Nullable UUID candidateId,
        @Min(1) @Max(100) @Nullable Integer preference,
        @Size(max = 20) @Nullable List<@NotNull String> publics,
        @Valid @Nullable Consent consent) {
    List<String> publicsOrNone() {
        return publics == null
                ? List.of()
                : publics.stream()
                        .filter(Objects::nonNull) // where one was wrong
                        .distinct()
                        .sorted()
                        .toList();
    }
}
