package fr.relais.offer.enrolment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.http.Faults;
import fr.relais.http.PartlyRead;
import fr.relais.http.RequestBodies;
import fr.relais.offer.publics.PriorityPublics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Enrolments as they are written: checks what the fields may not be together, and who may write them. */
@ApplicationScoped
class EnrolmentReading {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int CONSENT_YEARS = 2;

    private final PriorityPublics publics;
    private final EnrolmentAccess access;
    private final RequestBodies bodies;
    private final Clock clock;

    EnrolmentReading(PriorityPublics publics, EnrolmentAccess access, RequestBodies bodies, Clock clock) {
        this.publics = publics;
        this.access = access;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** A new one; problem 400 that names every fault, 403 for publics that the caller may not write. */
    EnrolmentBody read(byte[] sent) {
        var tree = object(sent);
        return checked(bodies.look(tree, EnrolmentBody.class), null);
    }

    /** One as the merge patch leaves it; the same problems. */
    EnrolmentBody patched(EnrolmentBody held, byte[] sent) {
        return checked(bodies.patched(held, object(sent), EnrolmentBody.class), held);
    }

    /** Problem 403 for publics that the caller may not write. */
    void requireRight(byte[] sent) {
        object(sent);
    }

    private ObjectNode object(byte[] sent) {
        var tree = bodies.object(sent);
        access.requirePublicsWriter(tree);
        return tree;
    }

    private EnrolmentBody checked(PartlyRead<EnrolmentBody> read, @Nullable EnrolmentBody held) {
        var body = read.orFail();
        var faults = new Faults(read.errors());
        var named = body.publicsOrNone();
        faults.unless(
                held == null || Objects.equals(held.candidateId(), body.candidateId()),
                "/candidateId",
                "READ_ONLY",
                "an enrolment stays the same person's");
        faults.unless(
                publics.grounds().keySet().containsAll(named),
                "/publics",
                "UNKNOWN_PUBLIC",
                "names what is no priority public: see /priority-publics");
        faults.unless(
                named.isEmpty() == (body.consent() == null),
                "/consent",
                "CONSENT_NEEDED",
                "comes with publics, and publics with it");
        if (held == null || !Objects.equals(held.consent(), body.consent())) {
            dated(body.consent(), faults);
        }
        faults.raise();
        return body;
    }

    private void dated(@Nullable Consent consent, Faults faults) {
        var today = LocalDate.ofInstant(clock.instant(), PARIS);
        var on = consent == null ? null : consent.givenOn();
        faults.unless(
                on == null || (!on.isAfter(today) && !on.isBefore(today.minusYears(CONSENT_YEARS))),
                "/consent/givenOn",
                "OUT_OF_RANGE",
                "must be in the last " + CONSENT_YEARS + " years");
    }
}
