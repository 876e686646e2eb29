package fr.relais.local;

import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The ports of the run that is up, written down for the commands of other terminals. */
final class Addresses {
    private Addresses() {}

    static void write(Folders folders, LocalPorts ports) {
        Properties properties = new Properties();
        ports.chosen().forEach((variable, port) -> properties.setProperty(variable, Integer.toString(port)));
        try (Writer writer = Files.newBufferedWriter(file(folders))) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Folders folders) {
        try {
            Files.deleteIfExists(file(folders));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ports of the run that is up; a {@link Failure} when none is. */
    static LocalPorts require(Folders folders) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(folders))) {
            properties.load(reader);
        } catch (IOException none) {
            throw new Failure("Relais is not running here: start it with ./relais up", none);
        }
        Map<String, String> ports = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        return LocalPorts.from(ports);
    }

    private static Path file(Folders folders) {
        return folders.run().resolve("addresses.properties");
    }
}
