package fr.relais.offer.equality;

import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses short texts that ask for a criterion of article L1132-1 of the Code du travail. */
public final class LawfulText {
    public static final String CODE = "UNLAWFUL_CONDITION";
    public static final String FORBIDS = ", which article L1132-1 of the Code du travail forbids";

    /** By which the law opens measures of employment policy to some: young people, those with a disability, a district, the RSA, who learns the language. */
    private static final Set<Criterion> OF_MEASURES =
            EnumSet.of(Criterion.AGE, Criterion.DISABILITY, Criterion.RESIDENCE, Criterion.POVERTY, Criterion.LANGUAGE);

    private LawfulText() {}

    /** Of an offer: asks for none. */
    public static void ofOffer(@Nullable String text, String pointer, Faults faults) {
        check(text, pointer, EnumSet.noneOf(Criterion.class), faults);
    }

    /** Of an operation or session, which may be made for those whom a measure is for. */
    public static void ofMeasure(@Nullable String text, String pointer, Faults faults) {
        check(text, pointer, OF_MEASURES, faults);
    }

    private static void check(@Nullable String text, String pointer, Set<Criterion> open, Faults faults) {
        for (var passage : UnlawfulConditions.in(pointer, text)) {
            if (!open.contains(passage.criterion())) {
                var message = "asks for " + passage.criterion() + FORBIDS + ": " + passage.passage();
                faults.add(new FieldError(pointer, CODE, message));
            }
        }
    }
}
