package fr.relais.http.bulk;

import fr.relais.http.FieldError;
import fr.relais.http.Unavailability;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Runs one import to its end.
 *
 * <p>Idea: items are parsed outside of transactions, then applied in chunks; a chunk commits with the count of what is
 * settled, so that a restart skips exactly that many. When a chunk fails as a whole its items are applied one by one:
 * the bad one is refused, the others stay. Used by one thread.
 */
final class ImportRunner<T> {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int CHUNK = 100;

    private final Operations operations;
    private final BulkTarget<T> target;
    private final Operation operation;
    private long settled;

    ImportRunner(Operations operations, BulkTarget<T> target, Operation operation) {
        this.operations = operations;
        this.target = target;
        this.operation = operation;
        this.settled = operation.settled();
    }

    /** An item that was parsed, or refused at that. */
    private record Candidate<T>(
            long number, @org.jspecify.annotations.Nullable T parsed, List<FieldError> errors) {}

    void run() {
        try (var reader = target.open(Files.newInputStream(operation.spool()))) {
            skip(reader);
            for (var chunk = read(reader); !chunk.isEmpty(); chunk = read(reader)) {
                settle(chunk);
            }
            operations.finish(operation, "COMPLETED", null);
        } catch (IOException e) {
            operations.finish(operation, "FAILED", e.getMessage());
        } catch (BookedElsewhere e) {
            LOG.infof("import %s goes on in another instance", operation.id());
        }
    }

    private void skip(BulkReader reader) throws IOException {
        for (long i = 0; i < operation.settled(); i++) {
            reader.next();
        }
    }

    /** The next chunk; a broken upload still yields the items before the break, and then breaks. */
    private List<Candidate<T>> read(BulkReader reader) throws IOException {
        var chunk = new ArrayList<Candidate<T>>(CHUNK);
        while (chunk.size() < CHUNK) {
            BulkItem item;
            try {
                item = reader.next();
            } catch (IOException e) {
                settle(chunk);
                throw e;
            }
            if (item == null) {
                break;
            }
            chunk.add(parse(item));
        }
        return chunk;
    }

    private Candidate<T> parse(BulkItem item) {
        try {
            return new Candidate<>(item.number(), target.parse(item, operation.context()), List.of());
        } catch (HttpProblem e) {
            return new Candidate<>(
                    item.number(), null, Settled.refused(item.number(), e).errors());
        } catch (RuntimeException e) {
            // Parsing touches nothing but the item: trying again later would stop all imports for good.
            LOG.errorf(e, "import %s: item %d cannot be parsed", operation.id(), item.number());
            return new Candidate<>(
                    item.number(), null, List.of(new FieldError("", "INTERNAL", "the item could not be parsed")));
        }
    }

    private void settle(List<Candidate<T>> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        try {
            commit(chunk);
        } catch (BookedElsewhere e) {
            throw e;
        } catch (RuntimeException e) {
            if (Unavailability.explains(e)) {
                throw e; // not the item's fault: the import goes on when the database is back
            }
            if (chunk.size() == 1) {
                refuse(chunk.getFirst(), e);
            } else {
                chunk.forEach(item -> settle(List.of(item)));
            }
        }
    }

    private void commit(List<Candidate<T>> chunk) {
        QuarkusTransaction.requiringNew().run(() -> {
            var results = new ArrayList<Settled>(chunk.size());
            for (var item : chunk) {
                results.add(apply(item));
            }
            book(results);
        });
        settled += chunk.size();
    }

    private Settled apply(Candidate<T> item) {
        var parsed = item.parsed();
        return parsed == null
                ? Settled.refused(item.number(), item.errors())
                : new Settled(item.number(), target.apply(parsed, operation.context()), List.of());
    }

    private void refuse(Candidate<T> item, RuntimeException failure) {
        if (!(failure instanceof HttpProblem)) {
            LOG.errorf(failure, "import %s: item %d failed", operation.id(), item.number());
        }
        var refused = failure instanceof HttpProblem problem
                ? Settled.refused(item.number(), problem)
                : Settled.refused(
                        item.number(), List.of(new FieldError("", "INTERNAL", "the item could not be stored")));
        QuarkusTransaction.requiringNew().run(() -> book(List.of(refused)));
        settled++;
    }

    private void book(List<Settled> results) {
        if (!operations.book(operation, settled, results)) {
            throw new BookedElsewhere();
        }
    }

    /** Another instance runs the same import. */
    private static final class BookedElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
