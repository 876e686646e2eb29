package fr.relais.offer.francetravail;

import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.offer.registry.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * What an offer's competencies and savoir-être ask of the 30.
 *
 * @param rows a competency perhaps more than once
 * @param unknown terms that stand for none of the 30
 */
record MappedRequirements(List<Requirement> rows, int unknown) {
    /** France Travail gives neither level nor weight: "alone", and the middle of the scale. */
    private static final int LEVEL = 2;

    private static final int WEIGHT = 5;

    static MappedRequirements of(RawOffer offer, Vocabulary vocabulary) {
        var rows = new ArrayList<Requirement>();
        int unknown = 0;
        for (var competence : offer.objects("competences")) {
            var exigence = "E".equals(competence.text("exigence")) ? Exigence.E : Exigence.S;
            unknown += add(competence, exigence, vocabulary, rows);
        }
        for (var quality : offer.objects("qualitesProfessionnelles")) {
            unknown += add(quality, Exigence.S, vocabulary, rows);
        }
        return new MappedRequirements(List.copyOf(rows), unknown);
    }

    private static int add(RawOffer term, Exigence exigence, Vocabulary vocabulary, List<Requirement> rows) {
        var competencies = vocabulary.competencies(term.text("code"), term.text("libelle"));
        for (var competency : competencies) {
            rows.add(new Requirement(competency, LEVEL, exigence, WEIGHT, Origin.MAPPED));
        }
        return competencies.isEmpty() ? 1 : 0;
    }
}
