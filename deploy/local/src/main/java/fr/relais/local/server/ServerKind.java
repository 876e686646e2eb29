package fr.relais.local.server;

/** The servers that the services stand on. */
public enum ServerKind {
    POSTGRES,
    KAFKA,
    KEYCLOAK
}
