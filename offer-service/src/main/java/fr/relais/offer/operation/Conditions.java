package fr.relais.offer.operation;

import fr.relais.offer.body.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of access to a session.
 *
 * @param adultsOnly whether nobody under 18 is enrolled
 * @param licences driving licences to be held, as people are told
 * @param texts others, each in one line, as people are told
 */
public record Conditions(
        @Schema(description = "true: nobody under 18 is enrolled; null: as false") @Nullable
        Boolean adultsOnly,

        @Schema(description = "Driving licences to be held, as people are told; null: none") @Size(max = 10) @Nullable
        List<@NotNull @Pattern(regexp = "^[A-Z0-9]{1,4}$") String> licences,

        @Schema(description = "Others, each in one line, as people are told; null: none") @Size(max = 20) @Nullable
        List<@NotBlank @Size(max = 300) @PlainText String> texts) {
    boolean takesAdultsOnly() {
        return Boolean.TRUE.equals(adultsOnly);
    }
}
