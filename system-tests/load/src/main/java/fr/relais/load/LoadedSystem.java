package fr.relais.load;

import fr.relais.running.Http;
import fr.relais.running.RunningService;
import fr.relais.running.Service;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The product with a production-like heap, and the bare endpoint beside it. */
final class LoadedSystem {
    private static final List<String> LARGE = List.of("-Xms512m", "-Xmx4g");
    private static final List<String> USUAL = List.of("-Xmx512m");

    private final Map<Service, RunningService> services = new EnumMap<>(Service.class);

    LoadedSystem() {
        for (Service service : Service.values()) {
            services.put(service, new RunningService(service, service == Service.MATCHING ? LARGE : USUAL));
        }
        services.values().forEach(RunningService::start);
        services.values().forEach(RunningService::awaitReady);
    }

    RunningService of(Service service) {
        RunningService running = services.get(service);
        if (running == null) {
            throw new IllegalStateException("no " + service);
        }
        return running;
    }

    String api(Service service, String path) {
        return of(service).url("/api/v1" + path);
    }

    /** Sum of a metric over its tags. */
    double metric(Service service, String name) {
        String text = Http.text(URI.create(of(service).managementUrl("/q/metrics")));
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
