package fr.relais.offer.employer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A SIRET: 14 digits whose last one is the Luhn key of the others, of a SIREN that is not all zeros. Null is valid. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Siret.Check.class)
public @interface Siret {
    String message() default "must be 14 digits with a valid key";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    final class Check implements ConstraintValidator<Siret, String> {
        private static final String LA_POSTE = "356000000";

        @Override
        public boolean isValid(@Nullable String siret, @Nullable ConstraintValidatorContext context) {
            return siret == null || (siret.matches("(?!0{9})[0-9]{14}") && hasKey(siret));
        }

        /** La Poste has more sites than keys: its sites' digits add up to a multiple of five instead. */
        private static boolean hasKey(String siret) {
            return sum(siret, 2) % 10 == 0 || (siret.startsWith(LA_POSTE) && sum(siret, 1) % 5 == 0);
        }

        private static int sum(String digits, int factor) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? factor : 1);
                sum += digit > 9 ? digit - 9 : digit;
            }
            return sum;
        }
    }
}
