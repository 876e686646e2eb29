package fr.relais.http.bulk;

import fr.relais.http.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;

/** An item with its result, and why when it was refused. */
record Settled(long number, BulkResult result, List<FieldError> errors) {
    Settled {
        errors = List.copyOf(errors);
    }

    static Settled of(long number, BulkResult result) {
        var refusal = result.refusal();
        return new Settled(number, result, refusal == null ? List.of() : errors(refusal));
    }

    static Settled refused(long number, List<FieldError> errors) {
        return new Settled(number, new BulkResult(BulkResult.Outcome.REJECTED, null, null, null), errors);
    }

    /** What a problem says is wrong: at least one entry. */
    static List<FieldError> errors(HttpProblem problem) {
        var errors = new ArrayList<FieldError>();
        if (problem.getParameters().get("errors") instanceof List<?> listed) {
            listed.forEach(error -> {
                if (error instanceof FieldError field) {
                    errors.add(field);
                }
            });
        }
        if (errors.isEmpty()) {
            var detail = problem.getDetail() == null ? problem.getTitle() : problem.getDetail();
            errors.add(new FieldError("", String.valueOf(problem.getParameters().get("code")), detail));
        }
        return errors;
    }

    /** Worth a row: refused, or with a note. */
    boolean reported() {
        return !errors.isEmpty() || result.note() != null;
    }
}
