package fr.relais.http.bulk;

import fr.relais.http.FieldError;
import fr.relais.http.Unavailability;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Runs one import to its end.
 *
 * <p>Idea: items are parsed outside of transactions, then applied in chunks; a chunk commits with the count of what is
 * settled, so that a restart skips exactly that many. When a chunk fails as a whole its halves are applied one after the
 * other, and so on down to the bad item: it is refused, the others stay. What was prepared ahead may have been overtaken by
 * another writer, so nothing of it is refused before it was prepared anew. Used by one thread.
 */
final class ImportRunner<T> {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

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

    /** False when another instance goes on with it and needs the upload. */
    boolean run() {
        try (var upload = new ParsedUpload<>(target, operation)) {
            for (var chunk = upload.next(); !chunk.items().isEmpty(); chunk = upload.next()) {
                settle(upload, chunk.items(), chunk.lot(), true);
            }
            operations.finish(operation, "COMPLETED", null);
        } catch (IOException e) {
            operations.finish(operation, "FAILED", e.getMessage());
        } catch (BookedElsewhere e) {
            LOG.infof("import %s goes on in another instance", operation.id());
            return false;
        }
        return true;
    }

    /** @param ahead whether the lot was prepared before the one in front of it was applied, and may be out of date */
    private void settle(ParsedUpload<T> upload, List<ParsedUpload.Item<T>> items, BulkTarget.Lot lot, boolean ahead) {
        try {
            commit(items, lot);
        } catch (BookedElsewhere e) {
            throw e;
        } catch (RuntimeException e) {
            if (Unavailability.explains(e)) {
                throw e; // not the item's fault: the import goes on when the database is back
            }
            if (items.size() > 1) {
                settle(upload, items.subList(0, items.size() / 2));
                settle(upload, items.subList(items.size() / 2, items.size()));
            } else if (ahead && !(e instanceof HttpProblem)) {
                settle(upload, items);
            } else {
                refuse(items.getFirst(), e);
            }
        }
    }

    private void settle(ParsedUpload<T> upload, List<ParsedUpload.Item<T>> items) {
        settle(upload, items, upload.lot(items), false);
    }

    private void commit(List<ParsedUpload.Item<T>> items, BulkTarget.Lot lot) {
        QuarkusTransaction.requiringNew().run(() -> {
            var results = lot.apply().iterator();
            book(items.stream()
                    .map(item -> item.parsed() == null
                            ? Settled.refused(item.number(), item.errors())
                            : Settled.of(item.number(), results.next()))
                    .toList());
        });
        settled += items.size();
    }

    private void refuse(ParsedUpload.Item<T> item, RuntimeException failure) {
        if (!(failure instanceof HttpProblem)) {
            LOG.errorf(failure, "import %s: item %d failed", operation.id(), item.number());
        }
        var errors = failure instanceof HttpProblem problem
                ? Settled.errors(problem)
                : List.of(new FieldError("", "INTERNAL", "the item could not be stored"));
        QuarkusTransaction.requiringNew().run(() -> book(List.of(Settled.refused(item.number(), errors))));
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
