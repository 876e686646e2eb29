package fr.relais.offer.enrolment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the person agreed that priority publics are written down for this session. */
@Schema(
        name = "PublicsConsent",
        requiredProperties = {"givenOn", "way"})
record Consent(@NotNull LocalDate givenOn, @NotNull Way way) {
    @Schema(name = "ConsentWay")
    enum Way {
        SIGNED_PAPER,
        SPOKEN,
        ELECTRONIC
    }
}
