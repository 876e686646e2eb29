package fr.relais.offer.operation;

import fr.relais.http.Faults;
import fr.relais.http.PartlyRead;
import fr.relais.offer.body.PlaceBody;
import fr.relais.offer.body.PlaceReading;
import fr.relais.offer.owner.Owner;
import fr.relais.offer.publics.PriorityPublics;
import fr.relais.offer.registry.RegistryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Sessions as owners write them: checks what the fields may not be together, or what only the registry knows. */
@ApplicationScoped
class SessionReading {
    private final PlaceReading places;
    private final PriorityPublics publics;
    private final RegistryView registry;

    SessionReading(PlaceReading places, PriorityPublics publics, RegistryView registry) {
        this.places = places;
        this.publics = publics;
        this.registry = registry;
    }

    /**
     * The session with its place; problem 400 that names every fault.
     *
     * @param operation that it is of
     */
    SessionBody read(PartlyRead<SessionBody> read, RunOperation operation) {
        var programme = operation.programme();
        var body = read.orFail();
        var faults = new Faults(read.errors());
        var place = places.read(body.place(), faults);
        times(body, faults);
        teachings(body, faults);
        faults.unless(
                programme != null || !body.givesPriority(),
                body.openedFirst() == null ? "/reservations" : "/openedFirst",
                "NO_PROGRAMME",
                "priority is given within a programme: the operation is of none");
        faults.unless(
                !body.allocatesSeats() || programme != null || operation.owner().kind() == Owner.Kind.STRUCTURE,
                "/filling",
                "NO_COUNSELLOR",
                "outside of a programme no counsellor could confirm an allocation");
        priority(body, faults);
        faults.raise();
        return body.at(PlaceBody.of(place));
    }

    private static void times(SessionBody body, Faults faults) {
        faults.unless(
                body.endsAt() == null
                        || body.startsAt() == null
                        || body.endsAt().isAfter(body.startsAt()),
                "/endsAt",
                "OUT_OF_RANGE",
                "must be after startsAt");
        faults.unless(
                body.enrolUntil() == null
                        || body.startsAt() == null
                        || !body.enrolUntil().isAfter(body.startsAt()),
                "/enrolUntil",
                "OUT_OF_RANGE",
                "must not be after startsAt");
        var opening = body.openedFirst();
        faults.unless(
                opening == null
                        || opening.until() == null
                        || body.startsAt() == null
                        || opening.until().isBefore(body.startsAt()),
                "/openedFirst/until",
                "OUT_OF_RANGE",
                "must be before startsAt");
    }

    private void teachings(SessionBody body, Faults faults) {
        var teachings = body.teachesOrNone();
        for (int i = 0; i < teachings.size(); i++) {
            if (faults.isSound("/teaches/" + i)) {
                faults.unless(
                        registry.knowsCompetency(teachings.get(i).code()),
                        "/teaches/" + i + "/code",
                        "UNKNOWN_COMPETENCY",
                        "is not a competency of the registry");
            }
        }
        if (faults.isSound("/teaches")) {
            long codes = teachings.stream()
                    .map(SessionBody.Teaching::code)
                    .distinct()
                    .count();
            faults.unless(codes == teachings.size(), "/teaches", "DUPLICATE", "names a competency twice");
        }
    }

    private void priority(SessionBody body, Faults faults) {
        var grounds = publics.grounds();
        var reservations = body.reservationsOrNone();
        for (int i = 0; i < reservations.size(); i++) {
            if (faults.isSound("/reservations/" + i)) {
                var reservation = reservations.get(i);
                lawful(reservation.publics(), reservation.legalGround(), "/reservations/" + i, grounds, faults);
            }
        }
        var opening = body.openedFirst();
        if (opening != null && faults.isSound("/openedFirst")) {
            lawful(opening.publics(), opening.legalGround(), "/openedFirst", grounds, faults);
        }
        if (faults.isSound("/reservations") && body.seats() != null) {
            long codes = reservations.stream().map(Reservation::code).distinct().count();
            faults.unless(codes == reservations.size(), "/reservations", "DUPLICATE", "has a code twice");
            int reserved = reservations.stream().mapToInt(Reservation::seats).sum();
            faults.unless(reserved <= body.seats(), "/reservations", "OUT_OF_RANGE", "keep more seats than there are");
        }
    }

    private static void lawful(
            List<String> publics, String ground, String pointer, Map<String, List<String>> grounds, Faults faults) {
        for (int i = 0; i < publics.size(); i++) {
            var known = grounds.get(publics.get(i));
            faults.unless(
                    known != null,
                    pointer + "/publics/" + i,
                    "UNKNOWN_PUBLIC",
                    "is not a priority public: see /priority-publics");
            faults.unless(
                    known == null || known.contains(ground),
                    pointer + "/legalGround",
                    "NO_GROUND",
                    "does not allow places for " + publics.get(i) + ": " + known + " would");
        }
    }
}
