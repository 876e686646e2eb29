package fr.relais.http.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What a service does with the items of one kind of upload. A CDI bean; its methods run on a background thread without
 * a request, so all they may know of the uploader is the context.
 *
 * @param <T> a parsed and validated item
 */
public interface BulkTarget<T> {
    /** Stable name, kept with the operation: after a restart the target is found by it. */
    String name();

    /** Opens the upload for reading from its first item. */
    BulkReader open(InputStream upload) throws IOException;

    /**
     * Parses and validates one item outside of any transaction.
     *
     * @param context as given to {@link BulkImports#accept}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem when the item is refused
     */
    T parse(BulkItem item, Map<String, String> context);

    /**
     * Prepares items outside of any transaction, while the lot before them is still being applied: as much as can be done
     * then need not be waited for later.
     */
    Lot prepare(List<T> items, Map<String, String> context);

    /** Items that come in one transaction. */
    @FunctionalInterface
    interface Lot {
        /**
         * Applies them in the running transaction, one after the other. Must be idempotent: items can come a second time
         * after a failure.
         *
         * @return a result for each, in the same order
         * @throws RuntimeException when one of them cannot be applied: nothing of any may then stay, and they come again
         *     in smaller lots; a {@link io.quarkiverse.resteasy.problem.HttpProblem} for a lot of one refuses that one
         */
        List<BulkResult> apply();
    }
}
