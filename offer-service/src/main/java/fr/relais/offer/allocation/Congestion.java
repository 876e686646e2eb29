package fr.relais.offer.allocation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far seats crowd upon the same people. Shares are from 0 to 1, in steps of 0.0001. */
@Schema(name = "Congestion")
record Congestion(
        @Schema(description = "People who ask for a seat") int people,
        @Schema(description = "Seats that are to be given") int seats,

        @Schema(description = "People of them who stand on the shortlist of no published offer at all")
        int onNoShortlist,

        @Schema(description = "onNoShortlist as a share of people, from 0 to 1")
        double onNoShortlistShare,

        @Schema(description = "If each session by itself seated its first: its first ranks")
        Spread before,

        @Schema(description = "As proposed") Spread after) {
    static Congestion of(int people, int seats, int onNoShortlist, Spread before, Spread after) {
        return new Congestion(people, seats, onNoShortlist, share(onNoShortlist, people), before, after);
    }

    /** One way to give the seats. */
    @Schema(name = "Spread")
    record Spread(
            @Schema(description = "Seats that find somebody; one person may be counted for several")
            int firstRanks,

            @Schema(
                    description =
                            "Share of firstRanks that falls on the tenth of people with the most of them (of all who ask,"
                                    + " rounded up), from 0 to 1: near 1 they crowd upon few, near 0.1 they are spread; 0 without any")
            double firstRanksOfTenth,

            @Schema(description = "People who get at least one seat")
            int withSeat,

            @Schema(description = "People who ask and get none")
            int withoutSeat,

            @Schema(description = "People who would get more than one; none under a proposal")
            int severalSeats,

            @Schema(description = "Seats of the person with most of them")
            int mostSeatsOfOne,

            @Schema(description = "Seats that stay empty, those of one person beyond its first among them")
            int unusedSeats) {
        private static final int TENTH = 10;

        static Spread of(Collection<Application> given, int people, int seats) {
            Map<UUID, Integer> seatsOf = new HashMap<>();
            given.forEach(one -> seatsOf.merge(one.candidateId(), 1, Integer::sum));
            var counts =
                    seatsOf.values().stream().sorted(Comparator.reverseOrder()).toList();
            int ofTenth = counts.stream()
                    .limit(Math.ceilDiv(people, TENTH))
                    .mapToInt(Integer::intValue)
                    .sum();
            return new Spread(
                    given.size(),
                    share(ofTenth, given.size()),
                    counts.size(),
                    people - counts.size(),
                    (int) counts.stream().filter(count -> count > 1).count(),
                    counts.isEmpty() ? 0 : counts.getFirst(),
                    seats - counts.size());
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(part * 10_000.0 / whole) / 10_000.0;
    }
}
