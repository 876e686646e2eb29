package fr.relais.local.server;

import fr.relais.local.process.Ports;

/** Where the servers listen, on this machine only. */
public record ServerPorts(int postgres, int kafka, int kafkaController, int keycloak) {
    /** Ports that are free at this moment. */
    public static ServerPorts free() {
        return new ServerPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgres + "/" + database;
    }

    public String kafkaBootstrap() {
        return "localhost:" + kafka;
    }

    /** The realm's address, which is the issuer of its tokens. */
    public String realmUrl() {
        return KeycloakServer.address(keycloak);
    }
}
