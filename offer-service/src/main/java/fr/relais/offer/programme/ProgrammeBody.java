package fr.relais.offer.programme;

import fr.relais.offer.body.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it is written.
 *
 * @param lead who leads it, by name
 * @param until last day; null while none is set
 * @param sectors of the economy, in the words of the programme
 * @param published whether all read it; the owner alone until then
 */
@Schema(
        name = "ProgrammeContent",
        requiredProperties = {"title", "lead", "from"})
record ProgrammeBody(
        @NotBlank @Size(max = 300) @PlainText String title,

        @Schema(description = "Free text; line ends are the only control characters; null: none")
        @Size(max = 20_000)
        @Pattern(regexp = PlainText.LINES, message = PlainText.MESSAGE)
        @Nullable
        String description,

        @Schema(description = "Who leads it, by name") @NotBlank @Size(max = 300) @PlainText
        String lead,

        @Schema(description = "Who takes part under an agreement; null: nobody") @Size(max = 300) @Nullable
        List<@NotNull @Valid Partner> partners,

        @NotNull LocalDate from,

        @Schema(description = "Last day; null: none is set") @Nullable
        LocalDate until,

        @Schema(description = "Where it holds, as is told; null: not said") @Size(max = 500) @Nullable
        List<@NotNull @Valid Territory> territories,

        @Schema(description = "Sectors of the economy, in the words of the programme; null: not said")
        @Size(max = 50)
        @Nullable
        List<@NotBlank @Size(max = 100) @PlainText String> sectors,

        @Schema(description = "What is to be reached; null: nothing is set") @Size(max = 30) @Nullable
        List<@NotNull @Valid Target> targets,

        @Schema(defaultValue = "false", description = "Whether all read it; the owner alone until then") @Nullable
        Boolean published)
        implements Frame {
    ProgrammeBody {
        published = Boolean.TRUE.equals(published);
    }

    boolean isPublished() {
        return Boolean.TRUE.equals(published);
    }
}
