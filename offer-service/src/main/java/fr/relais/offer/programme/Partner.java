package fr.relais.offer.programme;

import fr.relais.offer.body.PlainText;
import fr.relais.offer.owner.Owner;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, under an agreement.
 *
 * @param kind what {@code id} is; null for one that Relais does not know, which has a name alone
 * @param id of the structure, name of the source, or SIRET; only such a partner runs operations of the programme
 * @param from first day of the agreement
 * @param until its last day; null: until it is ended
 */
@Schema(requiredProperties = {"name", "from"})
public record Partner(
        @Schema(description = "What id is; null for one that Relais does not know, which has a name alone")
        Owner.@Nullable Kind kind,

        @Schema(description = "Structure, source or SIRET; together with kind: only such a partner runs operations")
        @Size(min = 1, max = 100)
        @PlainText
        @Nullable
        String id,

        @NotBlank @Size(max = 300) @PlainText String name,

        @Schema(description = "First day of the agreement") @NotNull
        LocalDate from,

        @Schema(description = "Its last day; null: until it is ended") @Nullable
        LocalDate until) {
    /** Whether this is that owner, and the agreement holds on that day. */
    boolean lets(Owner owner, LocalDate day) {
        return owner.kind() == kind
                && owner.id().equals(id)
                && !from.isAfter(day)
                && (until == null || !until.isBefore(day));
    }
}
