package fr.relais.offer.francetravail;

import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.offer.registry.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an offer's competencies and savoir-être ask of the 30.
 *
 * @param rows a competency perhaps more than once
 * @param unknown terms that stand for none of the 30
 * @param unknownCodes their codes, as far as they have one, in order
 */
record MappedRequirements(List<Requirement> rows, int unknown, List<String> unknownCodes) {
    /** France Travail gives neither level nor weight: "alone", and the middle of the scale. */
    private static final int LEVEL = 2;

    private static final int WEIGHT = 5;
    private static final int MOST_CODES = 100;

    static MappedRequirements of(RawOffer offer, Vocabulary vocabulary) {
        var rows = new ArrayList<Requirement>();
        var codes = new TreeSet<String>();
        int unknown = 0;
        for (var competence : offer.objects("competences")) {
            var exigence = "E".equals(competence.text("exigence")) ? Exigence.E : Exigence.S;
            unknown += add(competence, exigence, vocabulary, rows, codes);
        }
        for (var quality : offer.objects("qualitesProfessionnelles")) {
            unknown += add(quality, Exigence.S, vocabulary, rows, codes);
        }
        var kept = codes.stream().limit(MOST_CODES).toList();
        return new MappedRequirements(List.copyOf(rows), unknown, kept);
    }

    private static int add(
            RawOffer term, Exigence exigence, Vocabulary vocabulary, List<Requirement> rows, Set<String> unknown) {
        var code = term.text("code");
        var competencies = vocabulary.competencies(code, term.text("libelle"));
        if (competencies.isEmpty() && code != null) {
            unknown.add(code);
        }
        for (var competency : competencies) {
            rows.add(new Requirement(competency, LEVEL, exigence, WEIGHT, Origin.MAPPED));
        }
        return competencies.isEmpty() ? 1 : 0;
    }
}
