package fr.relais.offer.allocation;

import fr.relais.offer.enrolment.Seats;
import fr.relais.offer.operation.Reservation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How people stand at one session once seats are given. */
record Standing(
        Course course,
        Map<UUID, Integer> positions,
        Map<Application, Seats.Seat> given,
        @Nullable Integer lastPosition) {
    static Standing of(Course course, List<Application> asking, Set<Application> seated) {
        var ordered = course.inOrder(asking);
        var positions = HashMap.<UUID, Integer>newHashMap(ordered.size());
        ordered.forEach(one -> positions.put(one.candidateId(), positions.size() + 1));
        var given = course.choose(asking.stream().filter(seated::contains).toList());
        var last = given.entrySet().stream()
                .filter(entry -> entry.getValue().reservation() == null)
                .map(entry -> positions.getOrDefault(entry.getKey().candidateId(), 0))
                .max(Integer::compareTo)
                .orElse(null);
        return new Standing(course, positions, given, last);
    }

    Proposal.Wish wish(Application one, Proposal.Verdict verdict) {
        var seat = given.get(one);
        return new Proposal.Wish(
                course.sessionId(),
                one.enrolmentId(),
                one.preference(),
                course.ranks().get(one.candidateId()),
                positions.getOrDefault(one.candidateId(), 0),
                positions.size(),
                lastPosition,
                course.reservations().stream().mapToInt(Reservation::seats).sum(),
                verdict,
                seat == null ? null : seat.reservation());
    }
}
