package fr.relais.local;

import fr.relais.local.api.Api;
import fr.relais.local.api.Credentials;
import fr.relais.local.api.Import;
import fr.relais.local.api.Report;
import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code import offers|candidates FILE…} and {@code import reference rome|communes FILE}. */
final class ImportCommand {
    private static final String FRANCE_TRAVAIL = "application/vnd.francetravail.offres.v2+json";
    private final LocalPorts ports;
    private long rejected;

    private ImportCommand(LocalPorts ports) {
        this.ports = ports;
    }

    static void run(Path root, List<String> args) {
        List<String> words = Options.parse(args, Map.of()).words();
        if (words.size() < 2) {
            throw new Failure("import what? offers FILE..., candidates FILE..., reference rome|communes FILE");
        }
        ImportCommand command = new ImportCommand(Addresses.require(Folders.ofTheLocalRun(root)));
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "offers" -> rest.forEach(file -> command.offers(readable(file)));
            case "candidates" -> rest.forEach(file -> command.candidates(readable(file)));
            case "reference" -> command.reference(rest);
            default -> throw new Failure("import knows offers, candidates and reference, not " + words.getFirst());
        }
        if (command.rejected > 0) {
            throw new Failure("%d rejected, everything else is stored".formatted(command.rejected));
        }
    }

    private void offers(Path file) {
        if (typeOf(file).equals("application/json")) {
            upload(Credentials.FRANCE_TRAVAIL, Service.OFFER, file, FRANCE_TRAVAIL);
        } else {
            upload(Credentials.PARTNER, Service.OFFER, file, typeOf(file));
        }
    }

    private void candidates(Path file) {
        upload(Credentials.PARTNER, Service.CANDIDATE, file, typeOf(file));
    }

    private void reference(List<String> words) {
        if (words.size() != 2) {
            throw new Failure("import reference rome FILE, or import reference communes FILE");
        }
        Path file = readable(words.get(1));
        try (Api api = api(Credentials.REGISTRY_ADMIN)) {
            String address = base(Service.REGISTRY) + "/reference-data/" + words.getFirst();
            Api.Answer answer =
                    api.send("POST", address, typeOf(file), body(file)).orFail(String.valueOf(file.getFileName()));
            Console.progress(file.getFileName() + ": " + Report.counts(answer.body()));
            Report.errors(answer.body().path("errors")).forEach(Console::say);
            rejected += answer.body().path("rejected").asLong();
        }
    }

    private void upload(Credentials credentials, Service service, Path file, String contentType) {
        try (Api api = api(credentials)) {
            rejected += new Import(api, String.valueOf(file.getFileName()))
                    .run(base(service) + "/imports", contentType, body(file))
                    .path("rejected")
                    .asLong();
        }
    }

    private Api api(Credentials credentials) {
        return new Api(ports.servers().realmUrl(), credentials);
    }

    private String base(Service service) {
        return ports.base(service);
    }

    private static BodyPublisher body(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new Failure("no such file: " + file, e);
        }
    }

    private static Path readable(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure("no such file, or not readable: " + name);
        }
        return file;
    }

    private static String typeOf(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv")
                ? "text/csv"
                : name.endsWith(".ndjson") || name.endsWith(".jsonl") ? "application/x-ndjson" : "application/json";
    }
}
