package fr.relais.offer.employer;

import fr.relais.offer.body.ProgrammeCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An employer's agreement to a programme.
 *
 * @param from first day that it holds
 * @param until last day; null: until it is ended
 */
@Schema(requiredProperties = {"programme", "from"})
record Agreement(
        @NotNull @Pattern(regexp = ProgrammeCode.FORM, message = ProgrammeCode.MESSAGE)
        String programme,

        @NotNull LocalDate from,
        @Nullable LocalDate until) {
    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
