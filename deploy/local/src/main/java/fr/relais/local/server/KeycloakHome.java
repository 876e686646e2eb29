package fr.relais.local.server;

import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Jvm;
import fr.relais.local.process.Leash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * A home folder of Keycloak: data of its own, all else linked to the one unpacked distribution.
 *
 * <p>Plain {@code java} with {@code kc.config.built} spares the shell script, its build step of half a
 * minute and a second JVM. The property is Keycloak's own, internal, and safe with a pinned version.
 */
record KeycloakHome(Path programs, Path home) {
    private static final int HEAP_MEGABYTES = 384;
    private static final List<String> LINKED = List.of("lib", "conf", "providers", "themes");

    static String version() {
        try (JarFile jar = new JarFile(Jvm.ownJar().toFile())) {
            @Nullable String version = jar.getManifest().getMainAttributes().getValue("Keycloak-Version");
            if (version == null) {
                throw new IllegalStateException("the launcher's manifest names no Keycloak-Version");
            }
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return home.resolve("data");
    }

    /** The command line that runs Keycloak here with {@code arguments}. */
    List<String> command(List<String> arguments) {
        link();
        List<String> command = new ArrayList<>(Jvm.command(HEAP_MEGABYTES));
        for (String opened : List.of("java.lang", "java.util", "java.util.concurrent", "java.security")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-Dkc.config.built=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                distribution().resolve("lib/quarkus-run.jar") + File.pathSeparator + Jvm.leashJar(),
                Leash.class.getName(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private Path distribution() {
        return programs.resolve("keycloak-" + version());
    }

    private void link() {
        if (!Files.isDirectory(distribution())) {
            throw new Failure("Keycloak is not unpacked in " + distribution() + ": build deploy/local first");
        }
        Folders.made(home);
        for (String name : LINKED) {
            try {
                Files.deleteIfExists(home.resolve(name));
                Files.createSymbolicLink(home.resolve(name), distribution().resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
