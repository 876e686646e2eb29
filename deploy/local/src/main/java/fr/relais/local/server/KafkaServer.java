package fr.relais.local.server;

import fr.relais.local.process.Child;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Jvm;
import fr.relais.local.process.Leash;
import fr.relais.local.process.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** The broker as a child JVM of its own; ready once it answers and has every topic of the topics file. */
final class KafkaServer {
    private static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 256;

    private KafkaServer() {}

    static Child start(Folders folders, int port, int controllerPort) {
        Path data = folders.data(NAME);
        List<String> command = new ArrayList<>(Jvm.command(HEAP_MEGABYTES));
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                Jvm.ownJar().toString(),
                Leash.class.getName(),
                KafkaBroker.class.getName(),
                Integer.toString(port),
                Integer.toString(controllerPort),
                data.toString()));
        return Child.start(NAME, folders, command, Map.of());
    }

    /** Returns once the broker answers and every topic is there. */
    static void awaitReady(Child child, Folders folders, int port) {
        Map<String, Object> client = Map.of(
                "bootstrap.servers", "localhost:" + port, "default.api.timeout.ms", 5_000, "request.timeout.ms", 2_000);
        try (Admin admin = Admin.create(client)) {
            Readiness.await(child, () -> answers(admin));
            TopicsFile.of(folders.root()).create(admin);
        }
    }

    private static boolean answers(Admin admin) throws IOException, InterruptedException {
        try {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            throw new IOException(notYet);
        }
    }
}
