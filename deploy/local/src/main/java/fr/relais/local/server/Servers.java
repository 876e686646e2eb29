package fr.relais.local.server;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Keeper;
import fr.relais.local.process.Together;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** The servers of one run: started side by side, closed side by side. */
public final class Servers implements AutoCloseable {
    /** Where people's portal is, unless RELAIS_PORTAL_URL says where. */
    public static final String LOCAL_PORTAL = Realm.LOCAL_PORTAL;

    private final Folders folders;
    private final ServerPorts ports;
    private final Realm realm;
    private final Keeper keeper = new Keeper();

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

    private void start(ServerKind kind) {
        switch (kind) {
            case POSTGRES -> keeper.keep(() -> PostgresServer.start(folders, ports.postgres()), ready -> {});
            case KAFKA ->
                keeper.keep(
                        () -> KafkaServer.start(folders, ports.kafka(), ports.kafkaController()),
                        child -> KafkaServer.awaitReady(child, folders, ports.kafka()));
            case KEYCLOAK ->
                keeper.keep(
                        () -> KeycloakServer.start(folders, realm, ports.keycloak()),
                        child -> KeycloakServer.awaitReady(child, ports.keycloak()));
        }
        Console.progress(kind.name().toLowerCase(Locale.ROOT) + " is ready");
    }

    /** From now on no server that ends is started again. */
    public void letGo() {
        keeper.letGo();
    }

    @Override
    public void close() {
        keeper.close();
    }
}
