package fr.relais.local.server;

import fr.relais.local.process.Child;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Readiness;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Keycloak as a child JVM, with the realm already in its database, so that a start takes seconds. */
final class KeycloakServer {
    private static final String NAME = "keycloak";

    private KeycloakServer() {}

    static Child start(Folders folders, Realm realm, int port) {
        KeycloakHome home = new KeycloakHome(folders.programs(), folders.data(NAME));
        RealmTemplate.of(folders, realm).copyInto(home);
        List<String> arguments = List.of(
                "start",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + "http://localhost:" + port,
                "--cache=local",
                "--log-level=warn");
        return Child.start(NAME, folders, home.command(arguments), Map.of());
    }

    static void awaitReady(Child child, int port) {
        Readiness.await(child, URI.create(address(port)));
    }

    /** What a token of this server carries as its issuer. */
    static String address(int port) {
        return "http://localhost:" + port + "/realms/" + Realm.NAME;
    }
}
