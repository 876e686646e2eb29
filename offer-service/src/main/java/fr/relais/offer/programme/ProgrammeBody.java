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

        @Size(max = 20_000) @Pattern(regexp = "^[\\n[^\\p{Cc}\\p{Cs}]]*$") @Nullable
        String description,

        @NotBlank @Size(max = 300) @PlainText String lead,
        @Size(max = 300) @Nullable List<@NotNull @Valid Partner> partners,
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @Size(max = 500) @Nullable List<@NotNull @Valid Territory> territories,

        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) @PlainText String> sectors,

        @Size(max = 30) @Nullable List<@NotNull @Valid Target> targets,
        @Schema(defaultValue = "false") @Nullable Boolean published)
        implements Frame {
    ProgrammeBody {
        published = Boolean.TRUE.equals(published);
    }

    boolean isPublished() {
        return Boolean.TRUE.equals(published);
    }
}
