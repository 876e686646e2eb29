package fr.relais.candidate.support.structure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.LuhnCheck;
import org.jspecify.annotations.Nullable;

/** A structure as it is written. */
@Schema(name = "StructureContent")
record StructureBody(
        @NotNull StructureKind kind,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "must not contain control characters")
        String name,

        @Pattern(regexp = "[0-9]{14}", message = "must be 14 digits")
        @LuhnCheck(message = "must have a valid key", ignoreNonDigitCharacters = false)
        @Nullable
        String siret,

        @Valid @Nullable Territory territory) {}
