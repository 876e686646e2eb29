package fr.relais.offer.francetravail.reading;

import fr.relais.events.Exigence;
import fr.relais.offer.posting.SourceTerm;
import fr.relais.offer.registry.LabelKey;
import fr.relais.offer.registry.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** The competencies and savoir-être that an offer names: they are kept as they are, and mapped whenever the registry learns. */
final class TermsOfOffer {
    private static final int MOST = 200;

    private TermsOfOffer() {}

    static List<SourceTerm> of(RawOffer offer, Vocabulary vocabulary) {
        var competences = offer.objects("competences").stream()
                .map(term -> term(term, "E".equals(term.text("exigence")) ? Exigence.E : Exigence.S, vocabulary));
        var qualities =
                offer.objects("qualitesProfessionnelles").stream().map(term -> term(term, Exigence.S, vocabulary));
        return Stream.concat(competences, qualities).limit(MOST).toList();
    }

    private static SourceTerm term(RawOffer term, Exigence exigence, Vocabulary vocabulary) {
        var code = term.text("code");
        var label = vocabulary.knowsCode(code) ? null : term.text("libelle");
        return new SourceTerm(code, label == null ? null : LabelKey.of(label), exigence);
    }
}
