package fr.relais.matching.bench;

import fr.relais.matching.core.Requirement;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** How often a competency stands in a document is its level, or its grade: both only ever add to the credit. */
final class LevelSimilarity extends Similarity {
    /** Weight and required level in one number, which {@link #scorer} takes apart. */
    static float boost(Requirement row) {
        return 4f * row.weight() + row.level();
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
        int weight = (int) boost / 4;
        boolean levels = field.field().equals(LuceneDocument.LEVELS);
        int[] points = levels ? ScalarRows.HELD[(int) boost % 4 - 1] : ScalarRows.VOUCHED;
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return weight * points[(int) Math.min(frequency, 3)];
            }
        };
    }
}
