package fr.relais.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A realm to import.
 *
 * @param json its whole text
 * @param portal what stands for {@code ${RELAIS_PORTAL_URL}} in it: where people's portal is, without a slash at the end
 */
record Realm(String json, String portal) {
    static final String NAME = "relais";
    static final String PORTAL_VARIABLE = "RELAIS_PORTAL_URL";
    static final String LOCAL_PORTAL = "https://localhost:3000";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The realm of the local run, with its demo clients and users. */
    static Realm local(Path root) {
        return new Realm(
                read(root.resolve("deploy/keycloak/local/relais-realm.json")).toPrettyString(),
                System.getenv().getOrDefault(PORTAL_VARIABLE, LOCAL_PORTAL));
    }

    /** This realm with the clients and users of {@code file} as well: identities only tests need. */
    Realm with(Path file) {
        JsonNode realm = parse(json);
        JsonNode more = read(file);
        for (String kind : List.of("clients", "users")) {
            more.withArray("/" + kind).forEach(((ArrayNode) realm.withArray("/" + kind))::add);
        }
        return new Realm(realm.toPrettyString(), portal);
    }

    /** Twelve hex digits that differ whenever the text or the portal does. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((portal + json).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
