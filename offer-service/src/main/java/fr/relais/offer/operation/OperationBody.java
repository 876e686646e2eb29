package fr.relais.offer.operation;

import fr.relais.offer.body.PlainText;
import fr.relais.offer.body.ProgrammeCode;
import fr.relais.offer.programme.Frame;
import fr.relais.offer.programme.Partner;
import fr.relais.offer.programme.Target;
import fr.relais.offer.programme.Territory;
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
 * An operation as it is written.
 *
 * @param programme that it is part of, by its code; only those who take part in that programme say so
 * @param until last day; null while none is set
 * @param published whether all read it and its sessions; the owner alone until then
 */
@Schema(
        name = "OperationContent",
        requiredProperties = {"title", "from"})
record OperationBody(
        @NotBlank @Size(max = 300) @PlainText String title,

        @Schema(description = "Free text; line ends are the only control characters; null: none")
        @Size(max = 20_000)
        @Pattern(regexp = PlainText.LINES, message = PlainText.MESSAGE)
        @Nullable
        String description,

        @Schema(description = "Code of the programme that it is part of; null: of none")
        @Pattern(regexp = ProgrammeCode.FORM, message = ProgrammeCode.MESSAGE)
        @Nullable
        String programme,

        @Schema(description = "Who takes part under an agreement; null: nobody") @Size(max = 300) @Nullable
        List<@NotNull @Valid Partner> partners,

        @NotNull LocalDate from,

        @Schema(description = "Last day; null: none is set") @Nullable
        LocalDate until,

        @Schema(description = "Where it holds, as is told; null: not said") @Size(max = 500) @Nullable
        List<@NotNull @Valid Territory> territories,

        @Schema(description = "What is to be reached; null: nothing is set") @Size(max = 30) @Nullable
        List<@NotNull @Valid Target> targets,

        @Schema(
                defaultValue = "false",
                description = "Whether all read it and its sessions; the owner alone until then")
        @Nullable
        Boolean published)
        implements Frame {
    OperationBody {
        published = Boolean.TRUE.equals(published);
    }

    boolean isPublished() {
        return Boolean.TRUE.equals(published);
    }
}
