package fr.relais.local.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** Main class of the broker's own JVM: one KRaft node that is broker and controller. */
public final class KafkaBroker {
    private KafkaBroker() {}

    /** Takes the port, the port of the controller and the data folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[2]);
        Properties settings = settings(Integer.parseInt(args[0]), Integer.parseInt(args[1]), folder);
        formatOnce(folder, settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        server.startup();
        server.awaitShutdown();
    }

    static Properties settings(int port, int controllerPort, Path folder) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@localhost:" + controllerPort,
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://localhost:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "log.dirs", folder.resolve("log").toString(),
                "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        settings.putAll(Map.of(
                "log.cleaner.dedupe.buffer.size", "8388608",
                "log.segment.bytes", "33554432",
                "log.index.size.max.bytes", "1048576"));
        return settings;
    }

    private static void formatOnce(Path folder, Properties settings) throws IOException {
        if (Files.exists(folder.resolve("log/meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        Path file = folder.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String cluster = Uuid.randomUuid().toString();
        int result = StorageTool.execute(new String[] {"format", "-t", cluster, "-c", file.toString()}, quiet);
        if (result != 0) {
            throw new IllegalStateException("the log folder could not be formatted: " + result);
        }
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }
}
