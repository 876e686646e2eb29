package fr.relais.candidate.support;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text in which nothing looks like a French social security number, with or without its key. Null is valid. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoNir.Check.class)
public @interface NoNir {
    String message() default "must not contain a social security number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    final class Check implements ConstraintValidator<NoNir, String> {
        private static final String GAP = "[\\h./-]{0,2}";
        private static final String DIGIT = GAP + "[0-9]";

        // Sex, year, month, département (2A and 2B among them), commune, order, key.
        private static final Pattern NIR = Pattern.compile("(?<![0-9])[1-478](?:" + DIGIT + "){4}(?:" + DIGIT + DIGIT
                + "|" + GAP + "2" + GAP + "[ABab])(?:" + DIGIT + "){6}(?:(?:" + DIGIT + "){2})?(?![0-9])");

        @Override
        public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
            return text == null || !NIR.matcher(text).find();
        }
    }
}
