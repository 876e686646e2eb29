package fr.relais.http;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The account of whoever did something, as another system names it: an opaque id. */
@Pattern(regexp = AccountId.FORM)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AccountId {
    /**
     * No name, address or telephone number, nor the number that identifies a person to the State, however it is written: its
     * form for Corsica has no eight digits in a row.
     */
    String FORM = "^(?!([^:0-9]*[0-9]){8}[^:]*:)(([A-Za-z][A-Za-z0-9-]{0,31}:)?"
            + "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
            + "|[A-Za-z][A-Za-z0-9-]{0,31}:(?=[A-Za-z]*[0-9])(?!.*[0-9]{8})(?!.*[0-9]{5}2[ABab][0-9]{6})[A-Za-z0-9]{1,64})$";

    /** What of it a document says. */
    String DESCRIPTION =
            "Opaque id of the account of whoever did it: a UUID; or the system's name, a colon and a UUID, or"
                    + " letters and digits, of which one at least is a digit and no eight follow each other. Systems must name one;"
                    + " for people it is their own, which need not be written.";

    String message() default
            "must be an opaque id and no name: a UUID, or the system's name, a colon and letters with a digit among them";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
