package fr.relais.local.server;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Child;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's database with a realm imported, kept by version and realm: an import takes 18 s, a copy of
 * its result none.
 */
final class RealmTemplate {
    /** Keycloak makes its administrator together with its own realm, which is at the import. */
    private static final Map<String, String> ADMINISTRATOR =
            Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "local");

    private final Folders folders;
    private final Realm realm;
    private final String key;

    private RealmTemplate(Folders folders, Realm realm) {
        this.folders = folders;
        this.realm = realm;
        this.key = KeycloakHome.version() + "-" + realm.fingerprint();
    }

    static RealmTemplate of(Folders folders, Realm realm) {
        return new RealmTemplate(folders, realm);
    }

    /** Puts the realm into {@code home}, unless that very realm is there already from an earlier start. */
    void copyInto(KeycloakHome home) {
        Path mark = home.home().resolve("realm");
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(key)) {
                return;
            }
            Trees.remove(home.data());
            Trees.copy(made(), home.data());
            Files.writeString(mark, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path made() throws IOException {
        Path template = folders.templates().resolve("keycloak-" + key);
        Path lock = Folders.made(folders.templates()).resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // released with the channel: test runs side by side import once
            if (!Files.exists(template)) {
                importInto(template);
            }
        }
        return template;
    }

    private void importInto(Path template) throws IOException {
        Console.progress("importing the realm into Keycloak, once, about 20 s");
        Path work = template.resolveSibling(template.getFileName() + ".new");
        Trees.remove(work);
        KeycloakHome home = new KeycloakHome(folders.programs(), Folders.made(work));
        Path file = work.resolve("realm.json");
        Files.writeString(file, realm.json());
        List<String> command = home.command(List.of("import", "--file=" + file));
        Map<String, String> environment = new HashMap<>(ADMINISTRATOR);
        environment.put(Realm.PORTAL_VARIABLE, realm.portal());
        try (Child importer = Child.start("keycloak-import", folders, command, environment)) {
            int result = importer.ended().join();
            if (result != 0) {
                throw new Failure("Keycloak refused the realm, see " + folders.log("keycloak-import"));
            }
        }
        Files.move(home.data(), template);
        Trees.remove(work);
    }
}
