package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Held;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** A candidate as each of the searches of {@link LuceneOffer} wants it. */
final class LuceneDocument {
    static final String ID = "id";
    /** A term for each fact, {@code 7h2}. */
    static final String FACTS = "f";
    /** A term for each competency, as often as its level says; and the same of the grade. */
    static final String LEVELS = "h";

    static final String GRADES = "v";
    /** What is accepted: départements, contract types, working times. */
    static final String ACCEPTED = "a";

    static final String DAY = "d";
    static final String LOW = "low";
    static final String HIGH = "high";

    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(false);
        COUNTED.setOmitNorms(true);
        COUNTED.freeze();
    }

    private LuceneDocument() {}

    static Document of(Candidate candidate) {
        Document document = new Document();
        Held held = candidate.held();
        for (int competency = 0; competency < 30; competency++) {
            if (held.level(competency) > 0) {
                add(document, competency, held);
            }
        }
        document.add(new StringField(ID, candidate.id().toString(), Store.NO));
        document.add(new NumericDocValuesField(LOW, ScalarRows.lowCells(held)));
        document.add(new NumericDocValuesField(HIGH, ScalarRows.highCells(held)));
        if (!candidate.reach().departements().isEmpty()) {
            conditions(document, candidate);
        }
        return document;
    }

    private static void add(Document document, int competency, Held held) {
        for (int level = 1; level <= held.level(competency); level++) {
            document.add(new StringField(FACTS, competency + LEVELS + level, Store.NO));
            document.add(new Field(LEVELS, Integer.toString(competency), COUNTED));
        }
        int grades = (int) (held.grades() >>> (2 * competency)) & 3;
        for (int grade = 1; grade <= grades; grade++) {
            document.add(new StringField(FACTS, competency + GRADES + grade, Store.NO));
            document.add(new Field(GRADES, Integer.toString(competency), COUNTED));
        }
    }

    /** No wish accepts everything, so that each condition is one term. */
    private static void conditions(Document document, Candidate candidate) {
        Candidate.Wishes wishes = candidate.wishes();
        IntStream.rangeClosed(1, World.DEPARTEMENTS)
                .filter(candidate.reach().departements()::contains)
                .forEach(departement -> accepts(document, "p" + departement));
        IntStream.range(0, World.CONTRACT_TYPES)
                .filter(type -> wishes.contractTypes().isEmpty()
                        || wishes.contractTypes().contains(type))
                .forEach(type -> accepts(document, "c" + type));
        IntStream.of(World.FULL_TIME, World.PART_TIME)
                .filter(wishes.workingTimes()::contains)
                .forEach(time -> accepts(document, "t" + time));
        document.add(new IntField(DAY, wishes.availableFrom(), Store.NO));
    }

    private static void accepts(Document document, String what) {
        document.add(new StringField(ACCEPTED, what, Store.NO));
    }
}
