package fr.relais.matching.bench;

import fr.relais.matching.core.Codes;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Requirement;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * An offer as queries that all score its credit.
 *
 * @param credit what a collector of our own counts over packed values
 * @param filter its conditions
 * @param terms a constant score for each fact
 * @param frequencies a term for each competency, scored by {@link LevelSimilarity}
 * @param function a function over packed values
 */
record LuceneOffer(ScalarRows.Query credit, Query filter, Query terms, Query frequencies, Query function) {
    static LuceneOffer of(Offer offer) {
        ScalarRows.Query credit = new ScalarRows.Query(offer);
        Query filter = filter(offer);
        return new LuceneOffer(
                credit,
                filter,
                terms(offer, filter),
                frequencies(offer, filter),
                new FunctionScoreQuery(filter, new LuceneCredits(credit)));
    }

    private static Query filter(Offer offer) {
        Offer.Terms terms = offer.terms();
        if (offer.site().departement() == Codes.NONE) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return new BooleanQuery.Builder()
                .add(accepted("p" + offer.site().departement()), Occur.FILTER)
                .add(accepted("c" + terms.contractType()), Occur.FILTER)
                .add(accepted("t" + terms.workingTime()), Occur.FILTER)
                .add(IntField.newRangeQuery(LuceneDocument.DAY, 0, terms.startDate()), Occur.FILTER)
                .build();
    }

    private static Query accepted(String what) {
        return new TermQuery(new Term(LuceneDocument.ACCEPTED, what));
    }

    private static Query terms(Offer offer, Query filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Requirement row : offer.requirements()) {
            for (int fact = 1; fact <= 3; fact++) {
                int more = ScalarRows.HELD[row.level() - 1][fact] - ScalarRows.HELD[row.level() - 1][fact - 1];
                int vouched = ScalarRows.VOUCHED[fact] - ScalarRows.VOUCHED[fact - 1];
                add(query, row.competency() + LuceneDocument.LEVELS + fact, more * row.weight());
                add(query, row.competency() + LuceneDocument.GRADES + fact, vouched * row.weight());
            }
        }
        return filtered(query, filter);
    }

    private static void add(BooleanQuery.Builder query, String term, int score) {
        if (score > 0) {
            Query constant = new ConstantScoreQuery(new TermQuery(new Term(LuceneDocument.FACTS, term)));
            query.add(new BoostQuery(constant, score), Occur.SHOULD);
        }
    }

    private static Query frequencies(Offer offer, Query filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Requirement row : offer.requirements()) {
            float boost = LevelSimilarity.boost(row);
            String term = Integer.toString(row.competency());
            query.add(new BoostQuery(new TermQuery(new Term(LuceneDocument.LEVELS, term)), boost), Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term(LuceneDocument.GRADES, term)), boost), Occur.SHOULD);
        }
        return filtered(query, filter);
    }

    private static Query filtered(BooleanQuery.Builder query, Query filter) {
        return filter instanceof MatchAllDocsQuery
                ? query.build()
                : query.add(filter, Occur.FILTER).build();
    }
}
