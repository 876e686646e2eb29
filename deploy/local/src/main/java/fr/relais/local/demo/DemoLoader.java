package fr.relais.local.demo;

import fr.relais.local.api.Api;
import fr.relais.local.api.Import;
import fr.relais.local.console.Console;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the demo population through the services' own doors, as partner-demo. */
public final class DemoLoader {
    private static final int EVERY = 20;
    private static final int CONFLICT = 409;
    private final Api partner;
    private final Population population;

    /** Loads {@code population} with the rights of {@code partner}. */
    public DemoLoader(Api partner, Population population) {
        this.partner = partner;
        this.population = population;
    }

    /** Imports {@code size} candidates at {@code service}, the base of its resources. */
    public void candidates(String service, int size) {
        String lines = population.candidates(size).collect(Collectors.joining("\n", "", "\n"));
        new Import(partner, "demo candidates")
                .run(service + "/imports", "application/x-ndjson", BodyPublishers.ofString(lines));
    }

    /** Writes and publishes {@code size} offers at {@code service}; returns their ids in order. */
    public List<String> offers(String service, int size) {
        List<String> ids = new ArrayList<>();
        population.offers(size).forEach(offer -> {
            ids.add(published(service, offer));
            if (ids.size() % EVERY == 0) {
                Console.progress("demo offers: " + ids.size() + " of " + size);
            }
        });
        return ids;
    }

    /** Registers candidate-demo with its own rights, unless that has been done. */
    public void ownProfile(Api candidate, String service) {
        BodyPublisher body = BodyPublishers.ofString(population.ownProfile());
        Api.Answer answer = candidate.send("POST", service + "/candidates", "application/json", body);
        if (answer.status() != CONFLICT) {
            answer.orFail("the profile of candidate-demo");
        }
    }

    private String published(String service, Population.OfferBody offer) {
        String address = service + "/sources/partner-demo/offers/" + offer.externalId();
        String id = partner.send("PUT", address, "application/json", BodyPublishers.ofString(offer.json()))
                .orFail("the demo offer " + offer.externalId())
                .body()
                .path("id")
                .asText();
        partner.send("POST", service + "/offers/" + id + "/publication", "application/json", BodyPublishers.noBody())
                .orFail("the publication of " + offer.externalId());
        return id;
    }
}
