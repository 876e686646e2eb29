package fr.relais.system;

import fr.relais.running.RunningService;
import fr.relais.running.Service;
import java.util.EnumMap;
import java.util.Map;

/** The system that all tests of this module share: started once, at the first use. */
final class RunningSystem {
    private static final RunningSystem SHARED = new RunningSystem();

    private final Map<Service, RunningService> services = new EnumMap<>(Service.class);

    private RunningSystem() {
        for (var service : Service.RELAIS) {
            services.put(service, new RunningService(service, RunningService.SMALL));
        }
        services.values().forEach(RunningService::start);
        services.values().forEach(RunningService::awaitReady);
    }

    static RunningService of(Service service) {
        var running = SHARED.services.get(service);
        if (running == null) {
            throw new IllegalStateException("no " + service);
        }
        return running;
    }

    /** Address of a resource, such as {@code /offers/…}, at its service. */
    static String api(Service service, String path) {
        return of(service).url("/api/v1" + path);
    }
}
