package fr.relais.offer.operation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Seats that are kept for people of a priority public.
 *
 * @param code its name among the session's reservations
 * @param publics codes of priority publics; whoever is of one of them
 * @param until when what is left of them opens to all; null: never
 * @param legalGround the article that allows it, of those that the publics have
 */
@Schema(requiredProperties = {"code", "publics", "seats", "legalGround"})
public record Reservation(
        @Schema(description = "Its name among the session's reservations")
        @NotNull
        @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,30}$")
        String code,

        @Schema(description = "Codes of priority publics; whoever is of one of them") @NotEmpty @Size(max = 20)
        List<@NotNull String> publics,

        @NotNull @Min(1) @Max(100_000) Integer seats,

        @Schema(description = "When what is left of them opens to all; null: never") @Nullable
        Instant until,

        @Schema(description = "The article that allows it, of those that the publics have") @NotNull
        String legalGround) {
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
