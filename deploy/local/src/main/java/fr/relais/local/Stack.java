package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.process.Child;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Keeper;
import fr.relais.local.process.Readiness;
import fr.relais.local.process.Together;
import fr.relais.local.server.ServerKind;
import fr.relais.local.server.Servers;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The servers and the services of one run. Services end before the servers they talk to. */
final class Stack implements AutoCloseable {
    private final Folders folders;
    private final LocalPorts ports;
    private final Servers servers;
    private final Keeper services = new Keeper();

    Stack(Folders folders, LocalPorts ports) {
        this.folders = folders;
        this.ports = ports;
        this.servers = Servers.in(folders, ports.servers(), List.of());
    }

    /** Returns when everything is ready. */
    void start() {
        servers.start(EnumSet.allOf(ServerKind.class));
        Together.run(Service.ALL.stream()
                .<Together.Step>map(service -> () -> start(service))
                .toList());
    }

    private void start(Service service) {
        Path imports = Folders.made(folders.data("imports").resolve(service.name()));
        Path keys =
                folders.data("keys").resolve(service.name()); // whoever needs keys makes the folder, closed to others
        Map<String, String> environment = new HashMap<>(ServiceEnvironment.of(service, ports, imports, keys));
        environment.putAll(ServiceEnvironment.outsideContainers());
        URI ready = URI.create("http://localhost:" + ports.management(service) + "/q/health/ready");
        services.keep(
                () -> Child.start(service.name(), folders, service.command(folders.root()), environment),
                child -> Readiness.await(child, ready));
        Console.progress(service.name() + " is ready");
    }

    boolean isClosing() {
        return services.isClosing();
    }

    @Override
    public void close() {
        servers.letGo(); // the end of this JVM ends PostgreSQL by itself, while services are still ending
        services.close();
        servers.close();
    }
}
