package fr.relais.http.bulk;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the items of an upload one after the other, in constant memory. */
public interface BulkReader extends Closeable {
    /**
     * The next item, or null at the end.
     *
     * @throws IOException when the upload cannot be read further: what was read before stays applied, the operation
     *     fails with the exception's message, which must not repeat any data
     */
    @Nullable
    BulkItem next() throws IOException;
}
