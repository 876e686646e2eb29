package fr.relais.matching.bench;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/** Takes documents of one segment by the batch, reads their packed values at once and counts the credits itself. */
final class LuceneCollector implements LeafCollector {
    private static final int BATCH = 512;

    private final ScalarRows.Query offer;
    private final TopCredits first;
    private final NumericDocValues low;
    private final NumericDocValues high;
    private final int[] documents = new int[BATCH];
    private final long[] lows = new long[BATCH];
    private final long[] highs = new long[BATCH];

    LuceneCollector(LeafReaderContext leaf, ScalarRows.Query offer, TopCredits first) throws IOException {
        this.offer = offer;
        this.first = first;
        this.low = leaf.reader().getNumericDocValues(LuceneDocument.LOW);
        this.high = leaf.reader().getNumericDocValues(LuceneDocument.HIGH);
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) throws IOException {
        documents[0] = document;
        count(1);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
        for (int size = stream.intoArray(documents); size > 0; size = stream.intoArray(documents)) {
            count(size);
        }
    }

    private void count(int size) throws IOException {
        low.longValues(size, documents, lows, 0);
        high.longValues(size, documents, highs, 0);
        for (int i = 0; i < size; i++) {
            first.offer(offer.credit(lows[i], highs[i]));
        }
    }
}
