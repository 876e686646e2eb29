package fr.relais.candidate.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import org.jspecify.annotations.Nullable;

/** Passes statements on, up to so many. */
final class QuadCount implements RdfQuadConsumer {
    private final RdfQuadConsumer next;
    private final int most;
    private int count;

    QuadCount(RdfQuadConsumer next, int most) {
        this.next = next;
        this.most = most;
    }

    int count() {
        return count;
    }

    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph)
            throws RdfConsumerException {
        if (++count > most) {
            throw new Budget.Spent();
        }
        next.quad(subject, predicate, object, datatype, language, direction, graph);
        return this;
    }
}
