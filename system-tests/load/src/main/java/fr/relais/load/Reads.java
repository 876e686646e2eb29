package fr.relais.load;

import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;

/** The first page of an offer's candidates against as many bytes from a bare endpoint, turn by turn. */
final class Reads {
    private static final int READERS = 8;
    private static final int ROUNDS = 3;

    private final LoadedSystem system;
    private final Readers readers = new Readers(READERS);

    Reads(LoadedSystem system) {
        this.system = system;
    }

    /** Gives how many first pages were read. */
    int run(List<String> offers, Duration turn) {
        List<HttpRequest> ours = offers.stream()
                .map(offer -> HttpRequest.newBuilder(
                                URI.create(system.api(Service.MATCHING, "/offers/" + offer + "/candidates?limit=20")))
                        .header("Authorization", "Bearer " + Identity.FRANCE_TRAVAIL.token())
                        .build())
                .toList();
        int size = (int) ours.stream().mapToInt(readers::size).average().orElseThrow();
        List<HttpRequest> bare = List.of(
                HttpRequest.newBuilder(URI.create(system.of(Service.BARE).url("/bytes?size=" + size)))
                        .build());
        readers.warmUp(ours, turn);
        readers.warmUp(bare, turn);
        Latencies oursSeen = new Latencies();
        Latencies bareSeen = new Latencies();
        for (int round = 0; round < ROUNDS; round++) {
            readers.turn(ours, turn, oursSeen);
            readers.turn(bare, turn, bareSeen);
        }
        double seconds = ROUNDS * turn.toMillis() / 1e3;
        System.out.printf(
                "(c) first pages, %d bytes on average, %d readers: %.0f a second, %s%n",
                size, READERS, oursSeen.count() / seconds, oursSeen);
        System.out.printf(
                "    a bare endpoint: %.0f a second, %s; ours is %.0f %% of it%n",
                bareSeen.count() / seconds, bareSeen, 100. * oursSeen.count() / bareSeen.count());
        return oursSeen.count();
    }
}
