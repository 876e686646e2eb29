package fr.relais.offer.enrolment;

import fr.relais.events.AgeGroup;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.posting.KnownOffers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;

/** Whether a session takes somebody at all; a refusal is a problem 409 whose code says why. */
@ApplicationScoped
class Admission {
    private final KnownOffers offers;
    private final Clock clock;

    Admission(KnownOffers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    void require(OperationSession session, AgeGroup age, List<String> publics) {
        var now = clock.instant();
        if (!session.enrolsAt(now)) {
            throw refused("ENROLMENT_CLOSED", "nobody is enrolled any more");
        }
        if (age == AgeGroup.UNDER_16) {
            throw refused("UNDER_16", "at 15 there is the passport only");
        }
        if (age == AgeGroup.UNDER_18 && session.isForAdults()) {
            throw refused("ADULTS_ONLY", "the session is for adults");
        }
        var offer = session.offerId();
        if (age == AgeGroup.UNDER_18 && offer != null && offers.isClosedToMinors(offer)) {
            throw refused("CLOSED_TO_MINORS", "the session is for night, dangerous or security work");
        }
        var opening = session.openedFirstAt(now);
        if (opening != null && Collections.disjoint(opening.publics(), publics)) {
            throw refused("NOT_YET_OPEN", "it opens to all on " + opening.until());
        }
    }

    void requireWaitingPlace(OperationSession session, IntSupplier waiting) {
        var most = session.waitingPlaces();
        if (most != null && waiting.getAsInt() >= most) {
            throw refused("FULL", "there is no seat left, nor a place on the waiting list");
        }
    }

    private static RuntimeException refused(String code, String detail) {
        return Problems.of(ProblemType.CONFLICT, code, detail);
    }
}
