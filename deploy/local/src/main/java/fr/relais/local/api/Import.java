package fr.relais.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One upload to a service's {@code /imports}, followed to its end. */
public final class Import {
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);
    private final Api api;
    private final String name;

    /** Uses {@code api} for an upload that is called {@code name} in what is printed. */
    public Import(Api api, String name) {
        this.api = api;
        this.name = name;
    }

    /** Uploads and returns once every item is settled; says how far it is now and then, and the counts at the end. */
    public JsonNode run(String address, String contentType, BodyPublisher body) {
        Api.Answer accepted = api.send("POST", address, contentType, body).orFail(name);
        String operation = URI.create(address).resolve(accepted.location()).toString();
        JsonNode view = awaitEnd(operation);
        say(view);
        if (view.path("rejected").asLong() > 0) {
            printErrors(
                    URI.create(operation).resolve(view.path("errors").asText()).toString());
        }
        if (!view.path("status").asText().equals("COMPLETED")) {
            throw new Failure(name + " failed: " + view.path("reason").asText());
        }
        return view;
    }

    private JsonNode awaitEnd(String operation) {
        long said = System.nanoTime();
        JsonNode view = api.get(operation).orFail(name).body();
        while (view.path("status").asText().equals("RUNNING")) {
            if (System.nanoTime() - said > BETWEEN_LINES.toNanos()) {
                say(view);
                said = System.nanoTime();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            view = api.get(operation).orFail(name).body();
        }
        return view;
    }

    private void say(JsonNode view) {
        Console.progress("%s: %s, %s".formatted(name, view.path("status").asText(), Report.counts(view)));
    }

    private void printErrors(String address) {
        JsonNode page = api.get(address).orFail("the list of errors").body();
        Report.errors(page.path("items")).forEach(Console::say);
        if (page.hasNonNull("next")) {
            Console.say("  more at " + address);
        }
    }
}
