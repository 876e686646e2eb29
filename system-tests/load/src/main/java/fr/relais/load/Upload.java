package fr.relais.load;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Duration;

/** An import of people as a partner runs it: sent in one request, then asked after until it is done. */
final class Upload {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final LoadedSystem system;

    Upload(LoadedSystem system) {
        this.system = system;
    }

    /**
     * Runs it to its end.
     *
     * @param count of the operation that must be as high as {@code items}: created, updated or unchanged
     */
    void run(String type, String file, String count, int items) {
        var id = Http.post(Identity.PARTNER, system.api(Service.CANDIDATE, "/imports"), type, file)
                .expect(202)
                .body()
                .get("id")
                .asText();
        Until.require(() -> !operation(id).get("status").asText().equals("RUNNING"), LOOK, PATIENCE, "the import runs");
        if (operation(id).get(count).asInt() != items) {
            throw new IllegalStateException("of " + items + " people not all were " + count + ": " + operation(id));
        }
    }

    /** Waits until every event of it is on the topics. */
    void awaitTold() {
        Until.require(
                () -> system.metric(Service.CANDIDATE, "relais_outbox_depth") == 0,
                LOOK,
                PATIENCE,
                "events are left in the outbox");
    }

    private JsonNode operation(String id) {
        return Http.get(Identity.PARTNER, system.api(Service.CANDIDATE, "/imports/" + id))
                .expect(200)
                .body();
    }
}
