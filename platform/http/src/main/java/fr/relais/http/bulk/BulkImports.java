package fr.relais.http.bulk;

import fr.relais.http.Caller;
import fr.relais.http.Ids;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes uploads and runs them in the background, one at a time, also those that a stop has interrupted. */
@ApplicationScoped
public class BulkImports {
    private static final Logger LOG = Logger.getLogger(BulkImports.class);

    private static final long PAUSE_SECONDS = 5;

    private final Operations operations;
    private final List<BulkTarget<?>> targets;
    private final Path spools;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());

    BulkImports(
            Operations operations,
            @All List<BulkTarget<?>> targets,
            @ConfigProperty(name = "relais.imports.directory") Path spools) {
        this.operations = operations;
        this.targets = List.copyOf(targets);
        this.spools = spools;
    }

    /**
     * Stores the upload and answers 202 with the operation's address; the items are applied afterwards.
     *
     * @param context what the target needs to know of the uploader, such as the source
     * @throws RuntimeException a problem 400 when the upload breaks off: then nothing is kept
     */
    public Response accept(InputStream upload, BulkTarget<?> target, Map<String, String> context, Caller caller) {
        var id = Ids.next();
        var operation = new Operation(id, target.name(), Map.copyOf(context), spools.resolve(id + ".upload"), 0);
        spool(upload, operation.spool());
        operations.begin(operation, caller.client());
        worker.execute(() -> run(operation));
        return Response.accepted(Map.of("id", id, "status", "RUNNING"))
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }

    private void spool(InputStream upload, Path spool) {
        try {
            Files.createDirectories(spools);
            Files.copy(upload, spool);
        } catch (IOException e) {
            delete(spool);
            throw Problems.of(ProblemType.BAD_REQUEST, "the upload ended early");
        }
    }

    void resume(@Observes StartupEvent event) {
        if (!targets.isEmpty()) {
            worker.execute(this::goOn);
        }
    }

    /** Goes on with every import that was left running and whose upload lies here; another's is that one's to finish. */
    private void goOn() {
        try {
            for (var operation : operations.running()) {
                if (Files.exists(operation.spool())) {
                    LOG.infof("import %s goes on after %d items", operation.id(), operation.settled());
                    run(operation);
                }
            }
        } catch (RuntimeException e) {
            tryLater(e);
        }
    }

    private void run(Operation operation) {
        try {
            if (runner(operation).run()) {
                delete(operation.spool());
            }
        } catch (RuntimeException e) {
            tryLater(e);
        }
    }

    private void tryLater(RuntimeException failure) {
        LOG.warnf("imports pause for %d s: %s", PAUSE_SECONDS, failure.getMessage());
        if (!worker.isShutdown()) {
            var ignored = worker.schedule(this::goOn, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private ImportRunner<?> runner(Operation operation) {
        for (var target : targets) {
            if (target.name().equals(operation.target())) {
                return new ImportRunner<>(operations, target, operation);
            }
        }
        throw new IllegalStateException("no target " + operation.target());
    }

    private static void delete(Path spool) {
        try {
            Files.deleteIfExists(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }
}
