package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Pids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code status}: what runs, where, and whether it says that it is ready. Exit value 1 unless all is. */
final class StatusCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final Pids pids;
    private boolean allWell = true;

    private StatusCommand(Pids pids) {
        this.pids = pids;
    }

    static void run(Path root, List<String> args) {
        Options.parse(args, Map.of()).withoutWords();
        Folders folders = Folders.ofTheLocalRun(root);
        StatusCommand command = new StatusCommand(new Pids(folders.run()));
        if (!command.print(Addresses.require(folders))) {
            throw new Failure("not everything is ready; ./relais logs NAME tells more");
        }
    }

    private boolean print(LocalPorts ports) {
        line("postgres", ports.servers().postgres(), "");
        line("kafka", ports.servers().kafka(), "");
        line("keycloak", ports.servers().keycloak(), ports.servers().realmUrl());
        for (Service service : Service.ALL) {
            String health = "http://localhost:" + ports.management(service) + "/q/health/ready";
            line(service.name(), ports.http(service), health);
        }
        return allWell;
    }

    private void line(String name, int port, String probe) {
        String pid = pids.find(name).map(process -> "pid " + process.pid()).orElse("");
        String state = pid.isEmpty() ? "down" : probe.isEmpty() || answers(probe) ? "ready" : "not ready";
        allWell &= state.equals("ready");
        Console.say("%-24s %5d  %-9s %s".formatted(name, port, state, pid));
    }

    private static boolean answers(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
