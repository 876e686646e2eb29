package fr.relais.offer.francetravail;

import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The offers of a search response, of a list of offers, or a single offer, one after the other in constant memory.
 *
 * <p>Idea: the upload is walked by its brackets and quotes only, and each offer is handed on as its bytes; so a fault in
 * one offer is that offer's alone and its neighbours are read on. Where the upload is cut, the piece of an offer that is
 * left is still handed on, to be refused by its number, and the next call tells of the cut.
 */
final class ResponseReader implements BulkReader {
    private static final String RESULTS = "resultats";

    private final JsonWalk walk;
    private long number;
    private State state = State.START;

    private enum State {
        START,
        IN_LIST,
        CUT,
        END
    }

    ResponseReader(InputStream upload) {
        this.walk = new JsonWalk(upload);
    }

    @Override
    public @Nullable BulkItem next() throws IOException {
        return switch (state) {
            case START -> enter();
            case IN_LIST -> element();
            case CUT -> throw new IOException("the upload is cut off after item " + number);
            case END -> null;
        };
    }

    /** Goes to the list and gives its first offer; gives the single offer when there is no list. */
    private @Nullable BulkItem enter() throws IOException {
        int first = walk.skipSpace();
        if (first != '[' && first != '{') {
            throw new IOException("the upload is neither a search response nor an offer");
        }
        try {
            if (first == '{' && !walk.enterArray(RESULTS)) {
                return item(State.END);
            }
        } catch (EOFException e) {
            return item(State.CUT);
        }
        walk.kept(); // what stood before the list
        state = State.IN_LIST;
        return element();
    }

    private @Nullable BulkItem element() throws IOException {
        int first = walk.skipSpace();
        while (first == ',') {
            first = walk.skipSpace();
        }
        if (first == ']') {
            state = State.END;
            return null;
        }
        if (first < 0) {
            state = State.CUT;
            return next();
        }
        try {
            walk.keepValue(first);
            return item(State.IN_LIST);
        } catch (EOFException e) {
            return item(State.CUT);
        }
    }

    private BulkItem item(State then) {
        state = then;
        number++;
        return new BulkItem(number, walk.kept());
    }

    @Override
    public void close() throws IOException {
        walk.close();
    }
}
