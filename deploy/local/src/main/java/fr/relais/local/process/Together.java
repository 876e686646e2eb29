package fr.relais.local.process;

import fr.relais.local.console.Failure;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Steps that do not wait for each other. */
public final class Together {
    private Together() {}

    /** One step, free to throw. */
    public interface Step {
        void run() throws Exception;
    }

    /** Runs all steps at once and returns when each has ended; throws the first one's failure. */
    public static void run(Collection<? extends Step> steps) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = steps.stream()
                    .<Future<?>>map(step -> threads.submit(() -> done(step)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new Failure(Failure.lineOf(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static boolean done(Step step) throws Exception {
        step.run();
        return true;
    }
}
