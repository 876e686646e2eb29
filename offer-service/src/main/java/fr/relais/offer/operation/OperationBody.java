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

        @Size(max = 20_000) @Pattern(regexp = "^[\\n[^\\p{Cc}\\p{Cs}]]*$") @Nullable
        String description,

        @Pattern(regexp = ProgrammeCode.FORM) @Nullable String programme,
        @Size(max = 300) @Nullable List<@NotNull @Valid Partner> partners,
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @Size(max = 500) @Nullable List<@NotNull @Valid Territory> territories,
        @Size(max = 30) @Nullable List<@NotNull @Valid Target> targets,
        @Schema(defaultValue = "false") @Nullable Boolean published)
        implements Frame {
    OperationBody {
        published = Boolean.TRUE.equals(published);
    }

    boolean isPublished() {
        return Boolean.TRUE.equals(published);
    }
}
