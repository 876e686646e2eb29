package fr.relais.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** From Bean Validation's findings to field errors with JSON pointers. */
final class Violations {
    private Violations() {}

    /** Of a method's parameters. */
    static List<FieldError> ofParameters(Collection<? extends ConstraintViolation<?>> violations) {
        return errors(violations, violation -> List.of(parameter(violation.getPropertyPath())));
    }

    /** Of a body. */
    static List<FieldError> ofBody(Collection<? extends ConstraintViolation<?>> violations) {
        return errors(violations, Violations::pointers);
    }

    private static List<FieldError> errors(
            Collection<? extends ConstraintViolation<?>> violations,
            Function<ConstraintViolation<?>, List<String>> places) {
        var errors = new ArrayList<FieldError>();
        for (var violation : violations) {
            for (var place : places.apply(violation)) {
                errors.add(new FieldError(place, code(violation), violation.getMessage()));
            }
        }
        errors.sort(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code));
        return errors;
    }

    /** Where it is wrong; an object that is missing is pointed at by the fields that it must have. */
    private static List<String> pointers(ConstraintViolation<?> violation) {
        var pointer = pointer(violation.getPropertyPath());
        if (!(violation.getConstraintDescriptor().getAnnotation() instanceof NotNull)) {
            return List.of(pointer);
        }
        return missing(violation).map(field -> pointer + field).toList();
    }

    private static Stream<String> missing(ConstraintViolation<?> violation) {
        var last = "";
        for (var node : violation.getPropertyPath()) {
            last = node.getKind() == ElementKind.PROPERTY ? node.getName() : "";
        }
        var name = last;
        return fields(violation.getLeafBean().getClass())
                .filter(field -> field.getName().equals(name))
                .findAny()
                .map(field -> required(field.getType()))
                .orElse(Stream.of(""));
    }

    /** Pointers to what must be there in an object of this type; the object itself where nothing must. */
    private static Stream<String> required(Class<?> type) {
        var required = fields(type)
                .filter(field -> field.getAccessor().isAnnotationPresent(NotNull.class))
                .flatMap(field -> required(field.getType()).map(inner -> "/" + field.getName() + inner))
                .toList();
        return required.isEmpty() ? Stream.of("") : required.stream();
    }

    private static Stream<RecordComponent> fields(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
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
