package fr.relais.offer.francetravail.reading;

import fr.relais.events.Exigence;
import fr.relais.offer.posting.SourceTerm;
import fr.relais.offer.registry.LabelKey;
import java.util.List;
import java.util.stream.Stream;

/** The competencies and savoir-être that an offer names: they are kept as they are, and mapped whenever the registry learns. */
final class TermsOfOffer {
    private static final int MOST = 200;

    private TermsOfOffer() {}

    static List<SourceTerm> of(RawOffer offer) {
        var competences = offer.objects("competences").stream()
                .map(term -> term(term, "E".equals(term.text("exigence")) ? Exigence.E : Exigence.S));
        var qualities = offer.objects("qualitesProfessionnelles").stream().map(term -> term(term, Exigence.S));
        return Stream.concat(competences, qualities).limit(MOST).toList();
    }

    private static SourceTerm term(RawOffer term, Exigence exigence) {
        var label = term.text("libelle");
        return new SourceTerm(term.text("code"), label == null ? null : LabelKey.of(label), exigence);
    }
}
