package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionReason;
import fr.relais.http.Caller;
import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import fr.relais.matching.access.Audience;
import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who decided what and why, or tells of all that is wrong with it. */
@RequestScoped
class DecisionReader {
    private static final String STATE = "/state";
    private static final String BY = "/by";
    private static final String REASON = "/reasonCode";

    private final RequestBodies bodies;
    private final Caller caller;
    private final Audience audience;

    DecisionReader(RequestBodies bodies, Caller caller, Audience audience) {
        this.bodies = bodies;
        this.caller = caller;
        this.audience = audience;
    }

    /** What is to be decided, by an account that is known. */
    record Decided(Decision state, @Nullable DecisionReason reason, String by) {}

    /** Problems 403 when a person signs for another or for the other side; 400, which name every fault; 413. */
    Decided read(InputStream body, UUID offer, UUID candidate) {
        byte[] bytes = bodies.bytes(body);
        var read = bodies.look(bytes, DecisionBody.class);
        DecisionBody asked = read.orFail();
        var faults = new Faults(read.errors());
        boolean isPerson = caller.is(Audience.COUNSELLOR) || caller.is(Audience.EMPLOYER);
        if (isPerson) {
            requireSelf(asked.by(), faults);
        } else {
            faults.require(asked.by() != null || !faults.isSound(BY) ? BY : null, BY);
        }
        if (asked.state() != null && !audience.writes(asked.state(), offer, candidate)) {
            throw Problems.forbidden(
                    List.of(new FieldError(STATE, "NOT_FOR_THIS_CALLER", "must not answer for the other side")));
        }
        if (asked.state() != null && faults.isSound(REASON)) {
            checkReason(asked.state(), asked.reasonCode(), faults);
        }
        faults.raise();
        return new Decided(asked.state(), asked.reasonCode(), isPerson ? caller.subject() : named(asked.by()));
    }

    private static void checkReason(Decision state, @Nullable DecisionReason reason, Faults faults) {
        if (reason == null) {
            boolean isDeclined = state == Decision.DECLINED_BY_CANDIDATE || state == Decision.DECLINED_BY_EMPLOYER;
            faults.unless(!isDeclined, REASON, "NOT_NULL", "must say why: " + of(state));
        } else {
            faults.unless(reason.isOf(state), REASON, "NOT_A_REASON_OF_THIS_STATE", "must be " + of(state));
        }
    }

    private static String of(Decision state) {
        List<DecisionReason> reasons = DecisionReason.of(state);
        return reasons.isEmpty()
                ? "null"
                : "one of " + String.join(", ", reasons.stream().map(Enum::name).toList());
    }

    private void requireSelf(@Nullable String by, Faults faults) {
        if (by != null && faults.isSound(BY) && !by.equals(caller.subject())) {
            throw Problems.forbidden(
                    List.of(new FieldError(BY, "NOT_THE_CALLER", "must be the account of this token, or left out")));
        }
    }

    private static String named(@Nullable String by) {
        if (by == null) {
            throw new IllegalStateException("required above");
        }
        return by;
    }
}
