package fr.relais.offer.operation;

import fr.relais.http.Faults;
import fr.relais.http.PartlyRead;
import fr.relais.offer.body.PlaceBody;
import fr.relais.offer.body.PlaceReading;
import fr.relais.offer.equality.LawfulText;
import fr.relais.offer.owner.Owner;
import fr.relais.offer.posting.KnownOffers;
import fr.relais.offer.publics.PriorityPublics;
import fr.relais.offer.registry.RegistryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sessions as owners write them: checks what the fields may not be together, or what only the registry knows. */
@ApplicationScoped
class SessionReading {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PlaceReading places;
    private final PriorityPublics publics;
    private final RegistryView registry;
    private final KnownOffers offers;

    SessionReading(PlaceReading places, PriorityPublics publics, RegistryView registry, KnownOffers offers) {
        this.offers = offers;
        this.places = places;
        this.publics = publics;
        this.registry = registry;
    }

    /**
     * The session with its place; problem 400 that names every fault.
     *
     * @param operation that it is of
     * @param held as it is; null for a new one. The operation's days may have moved past it: its own start is checked when that changes
     */
    SessionBody read(PartlyRead<SessionBody> read, RunOperation operation, @Nullable SessionBody held) {
        var programme = operation.programme();
        var body = read.orFail();
        var faults = new Faults(read.errors());
        var place = places.read(body.place(), faults);
        times(body, faults);
        if (held == null || !Objects.equals(held.startsAt(), body.startsAt())) {
            within(operation, body, faults);
        }
        teachings(body, faults);
        lawful(body, faults);
        mayGivePriority(body, operation, faults);
        faults.unless(
                body.offerId() == null || offers.wasPublished(body.offerId()),
                "/offerId",
                "UNKNOWN_OFFER",
                "is no offer that was ever published");
        faults.unless(
                !body.allocatesSeats() || programme != null || operation.owner().kind() == Owner.Kind.STRUCTURE,
                "/filling",
                "NO_COUNSELLOR",
                "outside of a programme no counsellor could confirm an allocation");
        priority(body, faults);
        faults.raise();
        return body.at(PlaceBody.of(place));
    }

    private static void mayGivePriority(SessionBody body, RunOperation operation, Faults faults) {
        var pointer = body.openedFirst() == null ? "/reservations" : "/openedFirst";
        faults.unless(
                operation.programme() != null || !body.givesPriority(),
                pointer,
                "NO_PROGRAMME",
                "priority is given within a programme: the operation is of none");
        faults.unless(
                operation.owner().kind() != Owner.Kind.EMPLOYER || !body.givesPriority(),
                pointer,
                "NOT_FOR_EMPLOYERS",
                "an employer would learn by it who is of which public: a structure or portal has to run the operation");
    }

    private static void lawful(SessionBody body, Faults faults) {
        LawfulText.ofMeasure(body.title(), "/title", faults);
        var texts = body.conditions() == null ? null : body.conditions().texts();
        for (int i = 0; texts != null && i < texts.size(); i++) {
            LawfulText.ofMeasure(texts.get(i), "/conditions/texts/" + i, faults);
        }
    }

    private static void within(RunOperation operation, SessionBody body, Faults faults) {
        if (body.startsAt() == null) {
            return;
        }
        var day = LocalDate.ofInstant(body.startsAt(), PARIS);
        var until = operation.until();
        faults.unless(
                !day.isBefore(operation.from()) && (until == null || !day.isAfter(until)),
                "/startsAt",
                "OUTSIDE_OPERATION",
                "must be within the operation: from " + operation.from() + (until == null ? "" : " until " + until));
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
        var last = body.enrolUntil() == null ? body.startsAt() : body.enrolUntil();
        faults.unless(
                opening == null
                        || opening.until() == null
                        || last == null
                        || opening.until().isBefore(last),
                "/openedFirst/until",
                "OUT_OF_RANGE",
                "must be before enrolUntil and startsAt: it opens to all then");
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
