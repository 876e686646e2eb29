package fr.relais.offer.operation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time in which only people of a priority public are enrolled.
 *
 * @param publics codes of priority publics; whoever is of one of them
 * @param until when the session opens to all
 * @param legalGround the article that allows it, of those that the publics have
 */
@Schema(requiredProperties = {"publics", "until", "legalGround"})
public record Opening(
        @Schema(description = "Codes of priority publics; whoever is of one of them") @NotEmpty @Size(max = 20)
        List<@NotNull String> publics,

        @Schema(description = "When the session opens to all") @NotNull
        Instant until,

        @Schema(description = "The article that allows it, of those that the publics have") @NotNull
        String legalGround) {}
