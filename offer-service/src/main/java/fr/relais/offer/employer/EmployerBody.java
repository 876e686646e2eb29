package fr.relais.offer.employer;

import fr.relais.offer.body.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An employer as it is written.
 *
 * @param partner whether it works with the programmes at all, by itself said or under an agreement
 */
@Schema(
        name = "EmployerContent",
        requiredProperties = {"name"})
record EmployerBody(
        @NotBlank @Size(max = 300) @PlainText String name,

        @Schema(defaultValue = "false") @Nullable Boolean partner,
        @Size(max = 50) @Nullable List<@NotNull @Valid Agreement> agreements) {
    List<Agreement> agreementsOrNone() {
        return agreements == null ? List.of() : agreements.stream().distinct().toList();
    }
}
