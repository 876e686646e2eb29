package fr.relais.offer.allocation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far seats crowd upon the same people.
 *
 * @param people who ask
 * @param seats that are to be given
 * @param onNoShortlist people of them who stand on the shortlist of no offer at all
 * @param before if each session by itself took its first
 * @param after under the proposal
 */
@Schema(name = "Congestion")
record Congestion(int people, int seats, int onNoShortlist, Spread before, Spread after) {
    /**
     * One way to give the seats.
     *
     * @param withSeat people who get at least one
     * @param withoutSeat the others
     * @param severalSeats people who would get more than one
     * @param mostSeatsOfOne how many the one with most would get
     * @param unusedSeats seats that stay empty, those of one person beyond its first among them
     */
    @Schema(name = "Spread")
    record Spread(int withSeat, int withoutSeat, int severalSeats, int mostSeatsOfOne, int unusedSeats) {
        static Spread of(Collection<Application> given, int people, int seats) {
            Map<UUID, Integer> seatsOf = new HashMap<>();
            given.forEach(one -> seatsOf.merge(one.candidateId(), 1, Integer::sum));
            return new Spread(
                    seatsOf.size(),
                    people - seatsOf.size(),
                    (int) seatsOf.values().stream().filter(count -> count > 1).count(),
                    seatsOf.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                    seats - seatsOf.size());
        }
    }
}
