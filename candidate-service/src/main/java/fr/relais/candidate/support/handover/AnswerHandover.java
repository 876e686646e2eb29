package fr.relais.candidate.support.handover;

import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import fr.relais.http.PartlyRead;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The person's answer.
 *
 * @param obstacles true where the person lets them follow; only with {@code agreed}
 * @param way how the person said it, where a counsellor writes it down; left out by the person
 * @param on when, as {@code way}; from the day of the proposal to today
 */
@Schema(name = "HandoverAnswer")
record AnswerHandover(
        @NotNull Boolean agreed,
        @Nullable Boolean obstacles,
        @Nullable AnswerWay way,
        @Nullable LocalDate on) {
    /**
     * The body, when all of it is right for this writer; else a problem 400 that names everything wrong with it.
     *
     * @param proposed the day of the proposal
     */
    static AnswerHandover check(PartlyRead<AnswerHandover> read, boolean person, LocalDate proposed, LocalDate today) {
        var body = read.orFail();
        var faults = new Faults(read.errors());
        if (faults.isSound("/agreed")) {
            faults.unless(
                    body.agreed() || !Boolean.TRUE.equals(body.obstacles()),
                    "/obstacles",
                    "EXCLUSIVE",
                    "they follow only where the person agrees to the handover");
        }
        if (person) {
            unsaid(body.way(), "/way", faults);
            unsaid(body.on(), "/on", faults);
        } else {
            checkNote(body, proposed, today, faults);
        }
        faults.raise();
        return body;
    }

    private static void unsaid(@Nullable Object value, String pointer, Faults faults) {
        if (value != null) {
            faults.add(new FieldError(pointer, "EXCLUSIVE", "is said only where a counsellor writes the answer down"));
        }
    }

    private static void checkNote(AnswerHandover body, LocalDate proposed, LocalDate today, Faults faults) {
        if (faults.isSound("/way")) {
            faults.require(body.way(), "/way");
            faults.unless(
                    body.way() != AnswerWay.ACCOUNT, "/way", "INVALID_VALUE", "an account is the person's own to use");
        }
        if (faults.isSound("/on")) {
            faults.require(body.on(), "/on");
            faults.unless(
                    body.on() == null
                            || (!body.on().isAfter(today) && !body.on().isBefore(proposed)),
                    "/on",
                    "OUT_OF_RANGE",
                    "must be from the day of the proposal to today");
        }
    }

    boolean obstaclesFollow() {
        return Boolean.TRUE.equals(obstacles);
    }
}
