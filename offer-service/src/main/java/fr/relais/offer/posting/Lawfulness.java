package fr.relais.offer.posting;

import fr.relais.events.OfferState;
import fr.relais.http.FieldError;
import fr.relais.offer.equality.LawfulText;
import fr.relais.offer.equality.Passage;
import fr.relais.offer.equality.UnlawfulConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps conditions out that article L1132-1 of the Code du travail forbids: refused in fields, flagged in free text. */
public final class Lawfulness {
    private static final String DESCRIPTION = "description";

    private Lawfulness() {}

    /** Says of fields that no offer has why it has none, where they would ask for a criterion. */
    static List<FieldError> explained(List<FieldError> errors) {
        UnaryOperator<FieldError> explain = error -> {
            var name = error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
            return UnlawfulConditions.ofField(name)
                    .filter(criterion -> error.code().equals("UNKNOWN_FIELD"))
                    .map(criterion -> new FieldError(
                            error.pointer(), LawfulText.CODE, "asks for " + criterion + LawfulText.FORBIDS))
                    .orElse(error);
        };
        return errors.stream().map(explain).toList();
    }

    /** What a person has to judge in the free text. */
    static List<Passage> flags(OfferState.@Nullable Details details) {
        return details == null ? List.of() : UnlawfulConditions.in(DESCRIPTION, details.description());
    }

    static boolean isOfDescription(Passage passage) {
        return passage.field().equals(DESCRIPTION);
    }

    /** What a person has to judge in all texts of an offer that is public already. */
    public static List<Passage> flags(
            String title, OfferState.@Nullable Rome rome, OfferState.@Nullable Details details) {
        var passages = new ArrayList<>(UnlawfulConditions.in("title", title));
        passages.addAll(UnlawfulConditions.in("rome.label", rome == null ? null : rome.label()));
        if (details != null) {
            passages.addAll(UnlawfulConditions.in("details.contractNature", details.contractNature()));
            passages.addAll(UnlawfulConditions.in("details.salary", details.salary()));
        }
        passages.addAll(flags(details));
        return passages;
    }
}
