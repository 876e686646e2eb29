package fr.relais.testing.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The production realm file, imported once a JVM under a name of its own into the Keycloak that the tests share;
 * a Keycloak of its own would take 20 s more. Only the name and the placeholder, which the API leaves alone, are
 * not the file's.
 */
final class ProductionRealm {
    static final String PORTAL = "https://portal.example.test";
    private static final Path FOLDER = Path.of(System.getProperty("relais.root"), "deploy/keycloak");
    private static final ProductionRealm SHARED = new ProductionRealm("production-" + UUID.randomUUID());
    private final Administrator administrator = Administrator.shared();
    private final String name;
    private final JsonNode importedClients;

    private ProductionRealm(String name) {
        this.name = name;
        ObjectNode realm = (ObjectNode) file("production/relais-realm.json", "${RELAIS_PORTAL_URL}", PORTAL);
        administrator.change("POST", "", realm.put("realm", name));
        importedClients = read("/clients");
    }

    /** A person with a password, made by the administrator. */
    record Person(String id, String username, String password) {}

    static ProductionRealm shared() {
        return SHARED;
    }

    /** A file of deploy/keycloak with {@code placeholder} replaced. */
    static JsonNode file(String path, String placeholder, String value) {
        try {
            return Http.JSON.readTree(Files.readString(FOLDER.resolve(path)).replace(placeholder, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return Administrator.server() + "/realms/" + name;
    }

    /** The clients before any test added one. */
    JsonNode importedClients() {
        return importedClients;
    }

    JsonNode settings() {
        return administrator.read("/" + name);
    }

    JsonNode read(String path) {
        return administrator.read("/" + name + path);
    }

    Http.Answer send(String method, String path, Object body) {
        return administrator.send(method, "/" + name + path, body);
    }

    void change(String method, String path, Object body) {
        administrator.change(method, "/" + name + path, body);
    }

    Http.Answer token(Map<String, String> form) {
        return Http.post(url() + "/protocol/openid-connect/token", form);
    }

    JsonNode client(String clientId) {
        return read("/clients?clientId=" + clientId).path(0);
    }

    /** A person who has one role. */
    Person person(String role, Map<String, List<String>> attributes) {
        String username = role + "-" + UUID.randomUUID();
        String password = "correct horse battery " + username.length();
        change(
                "POST",
                "/users",
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "email",
                        username + "@example.org",
                        "emailVerified",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        String id = read("/users?exact=true&username=" + username)
                .path(0)
                .path("id")
                .asText();
        give(id, role);
        return new Person(id, username, password);
    }

    /** Gives an account a role. */
    void give(String accountId, String role) {
        change("POST", "/users/" + accountId + "/role-mappings/realm", List.of(read("/roles/" + role)));
    }
}
