package fr.relais.local;

import fr.relais.local.console.Failure;
import fr.relais.local.process.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of our services as the local run sees it.
 *
 * @param folder its module
 * @param database its own database, and the role that owns it
 * @param variable environment variable that moves its port
 * @param port where it listens unless moved; health and metrics are 1000 above
 * @param heapMegabytes most heap it gets
 */
record Service(String name, String folder, String database, String variable, int port, int heapMegabytes) {
    static final int MANAGEMENT_OFFSET = 1_000;
    static final Service REGISTRY = new Service(
            "skills-registry-service", "skills-registry-service", "skills", "RELAIS_SKILLS_REGISTRY_PORT", 8081, 192);
    static final Service CANDIDATE =
            new Service("candidate-service", "candidate-service", "candidate", "RELAIS_CANDIDATE_PORT", 8082, 256);
    static final Service OFFER = new Service("offer-service", "offer-service", "offer", "RELAIS_OFFER_PORT", 8083, 256);
    static final Service MATCHING =
            new Service("matching-service", "matching-service/app", "matching", "RELAIS_MATCHING_PORT", 8084, 512);

    /** All of them, in the order of their ports. */
    static final List<Service> ALL = List.of(REGISTRY, CANDIDATE, OFFER, MATCHING);

    /** The password of its role, as deploy/postgres/init.sql gives it. */
    String password() {
        return "local-" + database;
    }

    /** The command line that runs its jar. */
    List<String> command(Path root) {
        Path jar = jar(root);
        if (!Files.exists(jar)) {
            throw new Failure(name + " is not built: " + jar + " is missing");
        }
        List<String> command = new ArrayList<>(Jvm.command(heapMegabytes));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** In the copy that ./relais makes of what was built. */
    private Path jar(Path root) {
        return root.resolve(".local/app").resolve(name).resolve("quarkus-run.jar");
    }
}
