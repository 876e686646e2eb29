package fr.relais.http.bulk;

import fr.relais.http.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The items of an upload, parsed and prepared, a chunk at a time. While one chunk is applied the next one is made ready by
 * another thread, and no more than that one: memory stays constant whatever the upload's length.
 */
final class ParsedUpload<T> implements AutoCloseable {
    /** Enough that a commit and the round trips of a chunk weigh little, few enough that its locks are held briefly. */
    static final int CHUNK = 500;

    private static final Logger LOG = Logger.getLogger(ParsedUpload.class);

    private final BulkTarget<T> target;
    private final Operation operation;
    private final BulkReader reader;
    private final ExecutorService parsing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports-parsing").daemon().factory());
    private long toSkip;
    private Future<Chunk<T>> ahead;

    /** Opens it behind what the operation has settled already. */
    ParsedUpload(BulkTarget<T> target, Operation operation) throws IOException {
        this.target = target;
        this.operation = operation;
        this.reader = target.open(Files.newInputStream(operation.spool()));
        this.toSkip = operation.settled();
        this.ahead = parsing.submit(this::parseChunk);
    }

    /** An item that was parsed, or refused at that. */
    record Item<T>(long number, @Nullable T parsed, List<FieldError> errors) {}

    /**
     * Items in the order of the upload.
     *
     * @param lot those of them that could be parsed
     * @param broken why the upload cannot be read behind these items; null when it can
     */
    record Chunk<T>(
            List<Item<T>> items,
            BulkTarget.Lot lot,
            @Nullable IOException broken) {}

    /**
     * The next items; none at the end.
     *
     * @throws IOException when the upload is broken here: all items before the break were given
     */
    Chunk<T> next() throws IOException {
        var chunk = await(ahead);
        if (chunk.broken() == null) {
            ahead = parsing.submit(this::parseChunk);
        } else if (chunk.items().isEmpty()) {
            throw chunk.broken();
        } else {
            ahead = CompletableFuture.completedFuture(new Chunk<>(List.of(), List::of, chunk.broken()));
        }
        return chunk;
    }

    private static <T> Chunk<T> await(Future<Chunk<T>> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the upload cannot be parsed", e.getCause());
        }
    }

    private Chunk<T> parseChunk() {
        var items = new ArrayList<Item<T>>(CHUNK);
        try {
            for (; toSkip > 0; toSkip--) {
                reader.next();
            }
            while (items.size() < CHUNK) {
                var item = reader.next();
                if (item == null) {
                    break;
                }
                items.add(parse(item));
            }
            return new Chunk<>(items, lot(items), null);
        } catch (IOException e) {
            return new Chunk<>(items, lot(items), e);
        }
    }

    /** Prepares those that could be parsed; what goes wrong with it is thrown where the items are applied. */
    BulkTarget.Lot lot(List<Item<T>> items) {
        var parsed = new ArrayList<T>(items.size());
        for (var item : items) {
            if (item.parsed() != null) {
                parsed.add(item.parsed());
            }
        }
        try {
            return target.prepare(parsed, operation.context());
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private Item<T> parse(BulkItem item) {
        try {
            return new Item<>(item.number(), target.parse(item, operation.context()), List.of());
        } catch (HttpProblem e) {
            return new Item<>(item.number(), null, Settled.errors(e));
        } catch (RuntimeException e) {
            // Parsing touches nothing but the item: trying again later would stop all imports for good.
            LOG.errorf(e, "import %s: item %d cannot be parsed", operation.id(), item.number());
            return new Item<>(
                    item.number(), null, List.of(new FieldError("", "INTERNAL", "the item could not be parsed")));
        }
    }

    @Override
    public void close() throws IOException {
        parsing.close();
        reader.close();
    }
}
