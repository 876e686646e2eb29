package fr.relais.candidate.support.commitment;

import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import fr.relais.http.PartlyRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it is written.
 *
 * @param signedOn not after today
 * @param hoursAWeek 15 or more is usual under the contrat d'engagement; fewer are agreed with reason
 * @param reviews each on a day of its own
 */
@Schema(name = "CommitmentContent")
record CommitmentBody(
        @NotNull CommitmentKind kind,
        @NotNull LocalDate signedOn,
        @Nullable LocalDate endsOn,
        @Min(1) @Max(48) @Nullable Integer hoursAWeek,
        @Valid @Nullable Duties duties,
        @Size(max = 50) @Nullable List<@NotNull @Valid Review> reviews) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** The body, when all of it is right; else a problem 400 that names everything wrong with it. */
    static CommitmentBody check(PartlyRead<CommitmentBody> read, LocalDate today) {
        var body = read.orFail();
        var faults = new Faults(read.errors());
        if (faults.isSound("/signedOn")) {
            faults.unless(
                    within(body.signedOn(), EARLIEST, today),
                    "/signedOn",
                    "OUT_OF_RANGE",
                    "must be from 2000 to today");
            faults.unless(
                    body.endsOn() == null || within(body.endsOn(), body.signedOn(), LATEST),
                    "/endsOn",
                    "OUT_OF_RANGE",
                    "must not be before signedOn");
            checkReviews(body, today, faults);
        }
        if (body.duties() != null) {
            body.duties().check(faults);
        }
        faults.raise();
        return body;
    }

    private static void checkReviews(CommitmentBody body, LocalDate today, Faults faults) {
        var days = new HashSet<LocalDate>();
        for (int i = 0; body.reviews() != null && i < body.reviews().size(); i++) {
            var pointer = "/reviews/" + i;
            if (faults.isSound(pointer)) {
                check(body.reviews().get(i), pointer, body.signedOn(), today, faults);
                faults.unless(
                        days.add(body.reviews().get(i).dueOn()),
                        pointer + "/dueOn",
                        "DUPLICATE",
                        "another review is due on that day");
            }
        }
    }

    private static void check(Review review, String pointer, LocalDate signed, LocalDate today, Faults faults) {
        if (!within(review.dueOn(), signed, LATEST)) {
            faults.add(new FieldError(pointer + "/dueOn", "OUT_OF_RANGE", "must not be before signedOn"));
        }
        if (review.doneOn() != null) {
            faults.unless(
                    within(review.doneOn(), signed, today),
                    pointer + "/doneOn",
                    "OUT_OF_RANGE",
                    "must be from signedOn to today");
            faults.require(review.outcome(), pointer + "/outcome");
        } else if (review.outcome() != null) {
            faults.add(new FieldError(pointer + "/doneOn", "NOT_NULL", "must be there for an outcome"));
        }
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
