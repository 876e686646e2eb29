package fr.relais.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes and publishes offers as partner-demo. */
final class OfferLoad {
    private static final int AT_A_TIME = 8;

    private final LoadedSystem system;

    OfferLoad(LoadedSystem system) {
        this.system = system;
    }

    /** Publishes each line; gives the ids in order. */
    List<String> publish(List<String> lines) {
        List<Future<String>> published = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            lines.forEach(line -> published.add(threads.submit(() -> publish(Json.object(line)))));
        }
        return published.stream().map(OfferLoad::done).toList();
    }

    /** Publishes an offer; its {@code externalId} is among its fields. */
    String publish(ObjectNode offer) {
        String externalId = offer.remove("externalId").asText();
        String address = system.api(Service.OFFER, "/sources/partner-demo/offers/" + externalId);
        String id = Http.put(Identity.PARTNER, address, offer)
                .expect(201)
                .body()
                .get("id")
                .asText();
        Http.post(Identity.PARTNER, system.api(Service.OFFER, "/offers/" + id + "/publication"), "application/json", "")
                .expect(200);
        return id;
    }

    private static String done(Future<String> published) {
        try {
            return published.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
