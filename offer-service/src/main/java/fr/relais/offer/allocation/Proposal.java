package fr.relais.offer.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who would get which seat, and why. */
record Proposal(List<Placed> people, Congestion congestion) {
    Proposal {
        people = List.copyOf(people);
    }

    /**
     * What one person would get.
     *
     * @param sessionId null when there is no seat for the person
     * @param wishes all that the person asks for, what it likes most first; empty for readers who do not accompany it
     */
    @Schema(name = "Placed")
    record Placed(UUID candidateId, @Nullable UUID sessionId, List<Wish> wishes) {
        Placed withoutReasons() {
            return new Placed(candidateId, sessionId, List.of());
        }

        /** For readers who learn nothing of publics. */
        Placed withoutReservations() {
            return new Placed(
                    candidateId,
                    sessionId,
                    wishes.stream().map(Wish::withoutReservation).toList());
        }
    }

    /** What became of one wish. */
    @Schema(name = "Wish")
    record Wish(
            UUID sessionId,
            UUID enrolmentId,

            @Schema(description = "As stated; null: no wish between sessions") @Nullable
            Integer preference,

            @Schema(description = "On the shortlist of the session's offer; null when not on it, or there is no offer")
            @Nullable
            Integer shortlistRank,

            @Schema(description = "Among all who ask there, from 1: by shortlist, then by the fair order")
            int position,

            @Schema(description = "How many ask there") int asking,

            @Schema(
                    description =
                            "Position of the last one who gets a seat that is not reserved; null when nobody does."
                                    + " Whoever gets a reserved seat may stand behind it")
            @Nullable
            Integer lastPosition,

            @Schema(description = "Seats that are kept for priority publics there")
            int reservedSeats,

            Verdict verdict,

            @Schema(
                    description =
                            "Code of the reservation that the seat is of, when verdict is SEATED; null for a seat that is"
                                    + " not reserved, and to all but the person and counsellors who accompany it")
            @Nullable
            String reservation) {
        Wish withoutReservation() {
            return new Wish(
                    sessionId,
                    enrolmentId,
                    preference,
                    shortlistRank,
                    position,
                    asking,
                    lastPosition,
                    reservedSeats,
                    verdict,
                    null);
        }
    }

    /** Why a wish is granted or not. */
    @Schema(name = "WishVerdict")
    enum Verdict {
        SEATED,
        /** All seats that are open to the person go to others who stand before it. */
        SEATS_TAKEN,
        /** The person gets a seat that it likes more. */
        LIKED_LESS
    }

    /** The same without those people: what they got stays, under an id that leads nowhere. */
    Proposal without(Set<UUID> enrolments, Set<UUID> gone, UUID nobody) {
        return new Proposal(
                people.stream()
                        .map(placed -> gone.contains(placed.candidateId())
                                        && placed.wishes().stream()
                                                .anyMatch(wish -> enrolments.contains(wish.enrolmentId()))
                                ? new Placed(nobody, placed.sessionId(), List.of())
                                : placed)
                        .toList(),
                congestion);
    }

    /** The same, which tells of those enrolments no reservation any more. */
    Proposal withoutReservations(Set<UUID> enrolments) {
        return new Proposal(
                people.stream()
                        .map(placed -> new Placed(
                                placed.candidateId(),
                                placed.sessionId(),
                                placed.wishes().stream()
                                        .map(wish -> enrolments.contains(wish.enrolmentId())
                                                ? wish.withoutReservation()
                                                : wish)
                                        .toList()))
                        .toList(),
                congestion);
    }

    /** Computes it: a pure function of the inputs and of who stands on no shortlist. */
    static Proposal of(Inputs inputs, int onNoShortlist) {
        var seated = DeferredAcceptance.run(inputs.courses(), inputs.applications());
        var standings = new HashMap<UUID, Standing>();
        for (var course : inputs.courses()) {
            standings.put(course.sessionId(), Standing.of(course, at(course, inputs.applications()), seated));
        }
        var people = inputs.applications().stream().collect(Collectors.groupingBy(Application::candidateId));
        return new Proposal(
                people.keySet().stream()
                        .sorted()
                        .map(person -> placed(person, people.getOrDefault(person, List.of()), seated, standings))
                        .toList(),
                congestion(inputs, people.size(), onNoShortlist, seated));
    }

    private static Placed placed(
            UUID person, List<Application> ofOne, Set<Application> seated, Map<UUID, Standing> standings) {
        UUID got = null;
        var wishes = new ArrayList<Wish>();
        for (var one : DeferredAcceptance.wishes(ofOne)) {
            var verdict =
                    seated.contains(one) ? Verdict.SEATED : got == null ? Verdict.SEATS_TAKEN : Verdict.LIKED_LESS;
            got = verdict == Verdict.SEATED ? one.sessionId() : got;
            wishes.add(Objects.requireNonNull(standings.get(one.sessionId())).wish(one, verdict));
        }
        return new Placed(person, got, wishes);
    }

    private static List<Application> at(Course course, Collection<Application> applications) {
        return applications.stream()
                .filter(one -> one.sessionId().equals(course.sessionId()))
                .toList();
    }

    private static Congestion congestion(Inputs inputs, int people, int onNoShortlist, Set<Application> seated) {
        var byItself = inputs.courses().stream()
                .flatMap(course -> course.choose(at(course, inputs.applications())).keySet().stream())
                .toList();
        int seats = inputs.courses().stream().mapToInt(Course::free).sum();
        return Congestion.of(
                people,
                seats,
                onNoShortlist,
                Congestion.Spread.of(byItself, people, seats),
                Congestion.Spread.of(seated, people, seats));
    }
}
