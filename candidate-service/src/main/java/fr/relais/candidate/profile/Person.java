package fr.relais.candidate.profile;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as bodies carry it. It goes to no event and to no log.
 *
 * @param phone digits, spaces and {@code + ( ) . -}
 */
public record Person(
        @Size(min = 1, max = 100) @Pattern(regexp = NAME, message = "must not contain control characters") @Nullable
        String givenName,

        @Size(min = 1, max = 100) @Pattern(regexp = NAME, message = "must not contain control characters") @Nullable
        String familyName,

        @Size(max = 254) @Email @Nullable String email,

        @Pattern(regexp = "[0-9+(). -]{4,25}", message = "must be a telephone number") @Nullable
        String phone,

        @NotNull LocalDate birthDate) {
    private static final String NAME = "\\P{Cntrl}*";

    /** Nothing of it: what a log may have. */
    @Override
    public String toString() {
        return "Person[withheld]";
    }
}
