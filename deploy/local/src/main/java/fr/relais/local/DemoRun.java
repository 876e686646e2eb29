package fr.relais.local;

import fr.relais.local.api.Api;
import fr.relais.local.api.Credentials;
import fr.relais.local.console.Console;
import fr.relais.local.demo.DemoLoader;
import fr.relais.local.demo.FirstRanking;
import fr.relais.local.demo.Population;
import fr.relais.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The demo data of {@code up}: loaded once into kept data, its first ranked list shown every time. */
final class DemoRun {
    static final long SEED = 2024;
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int CANDIDATES = 500;
    private static final int OFFERS = 60;
    private final Folders folders;
    private final LocalPorts ports;

    DemoRun(Folders folders, LocalPorts ports) {
        this.folders = folders;
        this.ports = ports;
    }

    void run() {
        Path mark = folders.data("demo").resolve("offers.txt");
        Population population = new Population(SEED, LocalDate.now(PARIS));
        try (Api partner = api(Credentials.PARTNER)) {
            if (!Files.exists(mark)) {
                load(new DemoLoader(partner, population), mark);
            }
            List<String> offers = Files.readAllLines(mark);
            new FirstRanking(partner, ports.base(Service.MATCHING)).show(offers, population.consenting(CANDIDATES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(DemoLoader loader, Path mark) throws IOException {
        Console.progress("loading " + CANDIDATES + " invented candidates and " + OFFERS + " offers");
        loader.candidates(ports.base(Service.CANDIDATE), CANDIDATES);
        try (Api person = api(Credentials.CANDIDATE)) {
            loader.ownProfile(person, ports.base(Service.CANDIDATE));
        }
        Files.write(mark, loader.offers(ports.base(Service.OFFER), OFFERS));
    }

    private Api api(Credentials credentials) {
        return new Api(ports.servers().realmUrl(), credentials);
    }
}
