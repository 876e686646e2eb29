package fr.relais.offer.posting;

import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.offer.registry.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source's terms ask of the 30.
 *
 * @param rows a competency perhaps more than once
 * @param unknown how many terms stand for none of the 30
 */
public record MappedTerms(List<Requirement> rows, int unknown) {
    /** France Travail gives neither level nor weight: "alone", and the middle of the scale. */
    private static final int LEVEL = 2;

    private static final int WEIGHT = 5;

    /** Maps by the vocabulary as it is now. */
    public static MappedTerms of(List<SourceTerm> terms, Vocabulary vocabulary) {
        var rows = new ArrayList<Requirement>();
        int unknown = 0;
        for (var term : terms) {
            var competencies = vocabulary.competencies(term.code(), term.label());
            for (var competency : competencies) {
                rows.add(new Requirement(competency, LEVEL, term.exigence(), WEIGHT, Origin.MAPPED));
            }
            unknown += competencies.isEmpty() ? 1 : 0;
        }
        return new MappedTerms(List.copyOf(rows), unknown);
    }
}
