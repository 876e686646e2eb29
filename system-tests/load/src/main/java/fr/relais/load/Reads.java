package fr.relais.load;

import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/** The first page of an offer's candidates against as many bytes from a bare endpoint, turn by turn. */
final class Reads {
    private static final int READERS = 8;
    private static final int ROUNDS = 3;
    private static final int MOST_WARM_UPS = 12;
    private static final double STILL_RISING = 1.03;

    private final LoadedSystem system;
    private final HttpClient client = HttpClient.newHttpClient();

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
        int size = (int) ours.stream().mapToInt(this::size).average().orElseThrow();
        List<HttpRequest> bare = List.of(
                HttpRequest.newBuilder(URI.create(system.of(Service.BARE).url("/bytes?size=" + size)))
                        .build());
        warmUp(ours, turn);
        warmUp(bare, turn);
        Latencies oursSeen = new Latencies();
        Latencies bareSeen = new Latencies();
        for (int round = 0; round < ROUNDS; round++) {
            turn(ours, turn, oursSeen);
            turn(bare, turn, bareSeen);
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

    /** Until a turn reads hardly more than the best before: the services are not asked while their code is being compiled. */
    private void warmUp(List<HttpRequest> requests, Duration turn) {
        int best = 0;
        for (int i = 0; i < MOST_WARM_UPS; i++) {
            Latencies seen = new Latencies();
            turn(requests, turn, seen);
            if (seen.count() < best * STILL_RISING) {
                return;
            }
            best = Math.max(best, seen.count());
        }
    }

    private void turn(List<HttpRequest> requests, Duration turn, Latencies seen) {
        long end = System.nanoTime() + turn.toNanos();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                threads.execute(() -> {
                    for (int i = first; System.nanoTime() < end; i += READERS) {
                        long from = System.nanoTime();
                        size(requests.get(i % requests.size()));
                        seen.add(System.nanoTime() - from);
                    }
                });
            }
        }
    }

    private int size(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " gave " + answer.statusCode());
            }
            return answer.body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
