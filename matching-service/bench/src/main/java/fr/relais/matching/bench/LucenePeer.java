package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Apache Lucene as a peer, in memory, one segment, no query cache: its best case. */
final class LucenePeer implements AutoCloseable {
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    LucenePeer(Iterable<Candidate> people) {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(256));
            for (Candidate candidate : people) {
                writer.addDocument(LuceneDocument.of(candidate));
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
        fresh.setSimilarity(new LevelSimilarity());
        return fresh;
    }

    /** Credits of the first, by a term for each fact. */
    int[] terms(LuceneOffer offer, int depth) {
        return search(offer.terms(), depth);
    }

    /** Credits of the first, by how often terms occur: blocks that cannot compete are skipped. */
    int[] frequencies(LuceneOffer offer, int depth) {
        return search(offer.frequencies(), depth);
    }

    /** Credits of the first, by a function over packed values. */
    int[] function(LuceneOffer offer, int depth) {
        return search(offer.function(), depth);
    }

    private int[] search(Query query, int depth) {
        try {
            ScoreDoc[] first = searcher.search(query, depth).scoreDocs;
            return Arrays.stream(first).mapToInt(doc -> (int) doc.score).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Credits of the first, by a collector of our own: the strongest we could write. */
    int[] expert(LuceneOffer offer, int depth) {
        try {
            TopCredits first = new TopCredits(depth);
            Query filter = searcher.rewrite(offer.filter());
            Weight weight = searcher.createWeight(filter, ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : reader.leaves()) {
                BulkScorer scorer = weight.bulkScorer(leaf);
                if (scorer != null) {
                    LuceneCollector collector = new LuceneCollector(leaf, offer.credit(), first);
                    scorer.score(collector, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
                }
            }
            return first.drain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces one candidate and opens a reader that sees it. */
    void update(Candidate candidate) {
        try {
            writer.updateDocument(new Term(LuceneDocument.ID, candidate.id().toString()), LuceneDocument.of(candidate));
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
}
