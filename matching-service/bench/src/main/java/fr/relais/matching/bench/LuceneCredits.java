package fr.relais.matching.bench;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** The credit for one offer as a function of the packed values. */
final class LuceneCredits extends DoubleValuesSource {
    private final ScalarRows.Query offer;

    LuceneCredits(ScalarRows.Query offer) {
        this.offer = offer;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        NumericDocValues low = leaf.reader().getNumericDocValues(LuceneDocument.LOW);
        NumericDocValues high = leaf.reader().getNumericDocValues(LuceneDocument.HIGH);
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                return offer.credit(low.longValue(), high.longValue());
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                return low.advanceExact(doc) && high.advanceExact(doc);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher ignored) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "credit";
    }
}
