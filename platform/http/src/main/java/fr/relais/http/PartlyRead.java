package fr.relais.http;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A body as far as it could be read. For whoever checks more than its shape, and wants to name all faults in one answer.
 *
 * @param value without the parts that are wrong; null when no whole value could be built
 * @param errors what is wrong so far
 */
public record PartlyRead<T>(@Nullable T value, List<FieldError> errors) {
    public PartlyRead {
        errors = List.copyOf(errors);
    }

    /** The value even if parts are wrong and missing; a problem 400 when there is none. */
    public T orFail() {
        if (value == null) {
            throw Problems.invalid(errors);
        }
        return value;
    }

    /** The value when all of it is right; else a problem 400. */
    public T whole() {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return orFail();
    }

    /** The same after what was found wrong beside it. */
    public PartlyRead<T> with(List<FieldError> found) {
        var faults = new Faults(found);
        errors.forEach(faults::add);
        return new PartlyRead<>(value, faults.found());
    }

    /** The same with another value, if there is one. */
    public PartlyRead<T> map(UnaryOperator<T> change) {
        return value == null ? this : new PartlyRead<>(change.apply(value), errors);
    }
}
