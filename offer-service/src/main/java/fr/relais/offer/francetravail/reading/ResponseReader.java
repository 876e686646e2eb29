package fr.relais.offer.francetravail.reading;

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
public final class ResponseReader implements BulkReader {
    private static final String RESULTS = "resultats";

    private final JsonWalk walk;
    private long number;
    private boolean inObject;
    private State state = State.START;

    private enum State {
        START,
        IN_LIST,
        AFTER,
        CUT,
        END
    }

    public ResponseReader(InputStream upload) {
        this.walk = new JsonWalk(upload);
    }

    @Override
    public @Nullable BulkItem next() throws IOException {
        return switch (state) {
            case START -> enter();
            case IN_LIST -> element();
            case AFTER -> end();
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
        inObject = first == '{';
        try {
            if (inObject && !walk.enterArray(RESULTS)) {
                return item(State.AFTER);
            }
        } catch (EOFException e) {
            return item(State.CUT);
        }
        return enterList();
    }

    private @Nullable BulkItem enterList() throws IOException {
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
            return leaveList();
        }
        if (first < 0) {
            return cut();
        }
        try {
            walk.keepValue(first);
            return item(State.IN_LIST);
        } catch (EOFException e) {
            return item(State.CUT);
        }
    }

    /** Reads on to the end of the response: one that breaks off there has lost what nobody can know. */
    private @Nullable BulkItem leaveList() throws IOException {
        try {
            if (inObject && walk.enterArray(RESULTS)) {
                return enterList();
            }
        } catch (EOFException e) {
            return cut();
        }
        return end();
    }

    private @Nullable BulkItem end() throws IOException {
        state = State.END;
        if (walk.skipSpace() >= 0) {
            throw new IOException("the upload goes on after its end, which came after item " + number);
        }
        return null;
    }

    private @Nullable BulkItem cut() throws IOException {
        state = State.CUT;
        return next();
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
