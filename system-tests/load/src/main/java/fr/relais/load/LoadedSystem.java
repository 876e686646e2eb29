package fr.relais.load;

import fr.relais.running.Http;
import fr.relais.running.RunningService;
import fr.relais.running.Service;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The product, and the bare endpoint beside it. */
final class LoadedSystem {
    /** How many the index has that rankings are served from. */
    static final String CANDIDATES = "relais_matching_candidates";

    static final String OFFERS = "relais_matching_offers";

    private static final List<String> LARGE = List.of("-Xms512m", "-Xmx4g");
    private static final List<String> USUAL = List.of("-Xmx512m");

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Function<Service, RunningService> services;

    /** @param services all of them, running */
    LoadedSystem(Function<Service, RunningService> services) {
        this.services = services;
    }

    /** All of it with production-like heaps; nothing of it runs yet. */
    static LoadedSystem stopped() {
        Map<Service, RunningService> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, new RunningService(service, service == Service.MATCHING ? LARGE : USUAL));
        }
        return new LoadedSystem(service -> Objects.requireNonNull(services.get(service)));
    }

    /** Starts everything. */
    static LoadedSystem started() {
        LoadedSystem system = stopped();
        system.start(Service.values());
        return system;
    }

    /** Starts these and waits until they are ready. */
    void start(Service... names) {
        for (Service name : names) {
            of(name).start();
        }
        for (Service name : names) {
            of(name).awaitReady();
        }
    }

    RunningService of(Service service) {
        return services.apply(service);
    }

    String api(Service service, String path) {
        return of(service).url("/api/v1" + path);
    }

    /** Waits until all that was changed is told. */
    void awaitRelayed() {
        for (Service service : Service.RELAIS) {
            Until.isTrue(() -> metric(service, "relais_outbox_depth") == 0, Duration.ofMillis(200), PATIENCE);
        }
    }

    /** Waits until the index has so many. */
    void awaitIndexed(String metric, double count) {
        boolean all = Until.isTrue(() -> metric(Service.MATCHING, metric) >= count, Duration.ofMillis(50), PATIENCE);
        if (!all) {
            throw new IllegalStateException(metric + " is below " + count + " after " + PATIENCE);
        }
    }

    /** Sum of a metric over its tags. */
    double metric(Service service, String name) {
        return sum(Http.text(URI.create(of(service).managementUrl("/q/metrics"))), name);
    }

    /** @param text as Prometheus reads it */
    static double sum(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
