package fr.relais.local.server;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Child;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Together;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The servers of one run: started side by side, closed side by side. */
public final class Servers implements AutoCloseable {
    private final Folders folders;
    private final ServerPorts ports;
    private final Realm realm;
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();

    private Servers(Folders folders, ServerPorts ports, Realm realm) {
        this.folders = folders;
        this.ports = ports;
        this.realm = realm;
    }

    /**
     * Prepares servers with the local realm; nothing runs before {@link #start}.
     *
     * @param identities realm files whose clients and users are added
     */
    public static Servers in(Folders folders, ServerPorts ports, Collection<Path> identities) {
        Realm realm = Realm.local(folders.root());
        for (Path file : identities) {
            realm = realm.with(file);
        }
        return new Servers(folders, ports, realm);
    }

    public ServerPorts ports() {
        return ports;
    }

    /** Returns when all of {@code kinds} are ready; when one fails, all are closed. */
    public void start(Set<ServerKind> kinds) {
        try {
            Together.run(
                    kinds.stream().<Together.Step>map(kind -> () -> start(kind)).toList());
        } catch (Failure e) {
            close();
            throw e;
        }
    }

    /** The children among them, to be watched. */
    public List<Child> children() {
        return running.stream()
                .filter(Child.class::isInstance)
                .map(Child.class::cast)
                .toList();
    }

    private void start(ServerKind kind) {
        running.add(
                switch (kind) {
                    case POSTGRES -> PostgresServer.start(folders, ports.postgres());
                    case KAFKA -> KafkaServer.start(folders, ports.kafka(), ports.kafkaController());
                    case KEYCLOAK -> KeycloakServer.start(folders, realm, ports.keycloak());
                });
        Console.progress(kind.name().toLowerCase(Locale.ROOT) + " is ready");
    }

    @Override
    public void close() {
        Together.run(
                running.stream().<Together.Step>map(server -> server::close).toList());
        running.clear();
    }
}
