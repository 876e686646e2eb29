package fr.relais.offer.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param people how many
 * @param per over the whole period unless said
 */
@Schema(requiredProperties = {"step", "people"})
public record Target(
        @NotNull Step step,
        @NotNull @Min(1) @Max(10_000_000) Integer people,

        @Schema(defaultValue = "PERIOD", description = "YEAR: in each calendar year") @Nullable
        Per per) {
    /** What a target is counted over. */
    public enum Per {
        PERIOD,
        /** A calendar year. */
        YEAR
    }

    public Target {
        per = per == null ? Per.PERIOD : per;
    }
}
