package fr.relais.offer.programme;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where something holds.
 *
 * @param code as INSEE writes it, or the number of a priority district such as {@code QN09401M}
 */
@Schema(requiredProperties = {"kind", "code"})
public record Territory(
        @NotNull Kind kind,

        @Schema(description = "As INSEE writes it, or the number of a priority district such as QN09401M") @NotNull
        String code) {
    /** What kind of code it is. */
    @Schema(name = "TerritoryKind")
    public enum Kind {
        COMMUNE("[0-9][0-9AB][0-9]{3}"),
        DEPARTEMENT("[0-9][0-9AB]|97[0-9]"),
        REGION("[0-9]{2}"),
        QPV("Q[NP][0-9A-Z]{6}");

        private final String form;

        Kind(String form) {
            this.form = form;
        }
    }

    /** Whether the code can be one of its kind. */
    boolean fitsItsKind() {
        return code.matches(kind.form);
    }
}
