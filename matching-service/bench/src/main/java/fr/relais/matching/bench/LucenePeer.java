package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Held;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Apache Lucene as a peer, in memory, one segment, no query cache: its best case. A term for each fact with a constant score;
 * a function over packed doc values; and a collector of our own over the same values, the strongest we could write.
 */
final class LucenePeer implements AutoCloseable {
    private static final int[][] HELD = {{14, 0, 0}, {7, 7, 0}, {4, 5, 5}};
    private static final int[] VOUCHED = {3, 2, 1};

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    LucenePeer(List<Candidate> candidates) {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(256));
            for (Candidate candidate : candidates) {
                writer.addDocument(document(candidate));
            }
            writer.forceMerge(1);
            reader = DirectoryReader.open(writer);
            searcher = searcher();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexSearcher searcher() {
        IndexSearcher fresh = new IndexSearcher(reader);
        fresh.setQueryCache(null);
        return fresh;
    }

    private static Document document(Candidate candidate) {
        Document document = new Document();
        Held held = candidate.held();
        for (int competency = 0; competency < 30; competency++) {
            int level = held.level(competency);
            int grade = (int) (held.grades() >>> (2 * competency)) & 3;
            for (int h = 1; h <= level; h++) {
                document.add(new StringField("f", competency + "h" + h, Store.NO));
            }
            for (int v = 1; v <= grade && level > 0; v++) {
                document.add(new StringField("f", competency + "v" + v, Store.NO));
            }
        }
        document.add(new StringField("id", candidate.id().toString(), Store.NO));
        document.add(new NumericDocValuesField("low", ScalarRows.lowCells(held)));
        document.add(new NumericDocValuesField("high", ScalarRows.highCells(held)));
        return document;
    }

    /** Credits of the first, by a term for each fact. */
    int[] terms(Offer offer, int depth) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Requirement row : offer.requirements()) {
            for (int fact = 0; fact < 3; fact++) {
                add(query, row.competency() + "h" + (fact + 1), HELD[row.level() - 1][fact] * row.weight());
                add(query, row.competency() + "v" + (fact + 1), VOUCHED[fact] * row.weight());
            }
        }
        return search(query.build(), depth);
    }

    private static void add(BooleanQuery.Builder query, String term, int score) {
        if (score > 0) {
            Query constant = new ConstantScoreQuery(new TermQuery(new Term("f", term)));
            query.add(new BoostQuery(constant, score), Occur.SHOULD);
        }
    }

    /** Credits of the first, by a function over packed values. */
    int[] function(ScalarRows.Query offer, int depth) {
        return search(new FunctionScoreQuery(MatchAllDocsQuery.INSTANCE, new Credits(offer)), depth);
    }

    private int[] search(Query query, int depth) {
        try {
            ScoreDoc[] first = searcher.search(query, depth).scoreDocs;
            return Arrays.stream(first).mapToInt(doc -> (int) doc.score).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Credits of the first, by a loop of our own over the values of each segment. */
    int[] expert(ScalarRows.Query offer, int depth) {
        try {
            TopCredits top = new TopCredits(depth);
            for (LeafReaderContext leaf : reader.leaves()) {
                NumericDocValues low = leaf.reader().getNumericDocValues("low");
                NumericDocValues high = leaf.reader().getNumericDocValues("high");
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    low.advanceExact(doc);
                    high.advanceExact(doc);
                    top.offer(offer.credit(low.longValue(), high.longValue()));
                }
            }
            return top.drain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces one candidate and opens a reader that sees it. */
    void update(Candidate candidate) {
        try {
            writer.updateDocument(new Term("id", candidate.id().toString()), document(candidate));
            DirectoryReader fresh = DirectoryReader.openIfChanged(reader);
            if (fresh != null) {
                reader.close();
                reader = fresh;
                searcher = searcher();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Credits extends DoubleValuesSource {
        private final ScalarRows.Query offer;

        Credits(ScalarRows.Query offer) {
            this.offer = offer;
        }

        @Override
        public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
            NumericDocValues low = leaf.reader().getNumericDocValues("low");
            NumericDocValues high = leaf.reader().getNumericDocValues("high");
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
}
