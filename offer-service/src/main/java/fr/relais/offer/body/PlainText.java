package fr.relais.offer.body;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line of text: no control character, no half of a surrogate pair, which PostgreSQL would not keep, and no mark that turns the
 * direction of writing, by which a text would read otherwise than it is.
 */
@Pattern(regexp = "^[^\\p{Cc}" + PlainText.NEVER + "]*$")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    String NEVER = "\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

    /** The same of several lines. */
    String LINES = "^[^\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F" + NEVER + "]*$";

    String MESSAGE = "must not contain control characters, nor marks that turn the direction of writing";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
