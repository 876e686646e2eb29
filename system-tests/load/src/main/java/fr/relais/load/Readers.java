package fr.relais.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/** Clients that ask one request after the other, each as fast as it is answered. */
final class Readers {
    private static final int MOST_WARM_UPS = 12;
    private static final double STILL_RISING = 1.03;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int count;

    Readers(int count) {
        this.count = count;
    }

    /** Until a turn reads hardly more than the best before: the services are not asked while their code is being compiled. */
    void warmUp(List<HttpRequest> requests, Duration turn) {
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

    /** Asks the requests in turn for that long. */
    void turn(List<HttpRequest> requests, Duration turn, Latencies seen) {
        long end = System.nanoTime() + turn.toNanos();
        try (var threads = Executors.newFixedThreadPool(count)) {
            for (int reader = 0; reader < count; reader++) {
                int first = reader;
                threads.execute(() -> {
                    for (int i = first; System.nanoTime() < end; i += count) {
                        long from = System.nanoTime();
                        size(requests.get(i % requests.size()));
                        seen.add(System.nanoTime() - from);
                    }
                });
            }
        }
    }

    /** Bytes of the answer, which must be a 200. */
    int size(HttpRequest request) {
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
