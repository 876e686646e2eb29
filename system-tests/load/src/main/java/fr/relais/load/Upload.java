package fr.relais.load;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Duration;

/** An import as a partner runs it: sent in one request, then asked after until it is done. */
final class Upload {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final LoadedSystem system;
    private final Service service;
    private final Identity identity;

    Upload(LoadedSystem system, Service service, Identity identity) {
        this.system = system;
        this.service = service;
        this.identity = identity;
    }

    /**
     * Runs it to its end.
     *
     * @param count of the operation that must be as high as {@code items}: created, updated or unchanged
     */
    void run(String type, String file, String count, int items) {
        var id = Http.post(identity, system.api(service, "/imports"), type, file)
                .expect(202)
                .body()
                .get("id")
                .asText();
        Until.require(() -> !operation(id).get("status").asText().equals("RUNNING"), LOOK, PATIENCE, "the import runs");
        if (operation(id).get(count).asInt() != items) {
            throw new IllegalStateException("of " + items + " items not all were " + count + ": " + operation(id));
        }
    }

    /** Waits until every event of it is on the topics. */
    void awaitTold() {
        Until.require(
                () -> system.metric(service, "relais_outbox_depth") == 0,
                LOOK,
                PATIENCE,
                "events are left in the outbox");
    }

    private JsonNode operation(String id) {
        return Http.get(identity, system.api(service, "/imports/" + id))
                .expect(200)
                .body();
    }
}
