package fr.relais.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** From Bean Validation's findings to field errors with JSON pointers. */
final class Violations {
    private Violations() {}

    /** @param parameters true when the violations are of a method's parameters, not of a body */
    static List<FieldError> errors(Collection<? extends ConstraintViolation<?>> violations, boolean parameters) {
        var errors = new ArrayList<FieldError>();
        for (var violation : violations) {
            errors.add(new FieldError(
                    parameters ? parameter(violation.getPropertyPath()) : pointer(violation.getPropertyPath()),
                    code(violation),
                    violation.getMessage()));
        }
        errors.sort(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code));
        return errors;
    }

    /** {@code NotNull} becomes {@code NOT_NULL}. */
    private static String code(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String parameter(Path path) {
        var name = "";
        for (var node : path) {
            name = node.getName() == null ? name : node.getName();
        }
        return "?" + name;
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
