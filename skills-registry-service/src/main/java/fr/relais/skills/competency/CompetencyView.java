package fr.relais.skills.competency;

import fr.relais.events.CompetencyState;
import fr.relais.skills.registry.Language;
import fr.relais.skills.registry.RomeDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A competency as read over HTTP.
 *
 * @param label in the language of the answer, as {@code definition}
 * @param sources what elsewhere stands for this competency, with every label it was given; what stands below a
 *     macro-competency of ROME follows from that
 */
record CompetencyView(
        String code,
        long version,
        String registryVersion,
        String family,
        String status,
        String label,
        String definition,
        String labelFr,
        String labelEn,
        String definitionFr,
        String definitionEn,
        CompetencyState.@Nullable EscoLink esco,
        List<CompetencyState.SourceTerm> sources) {

    static CompetencyView of(CompetencyState state, Language language) {
        return new CompetencyView(
                state.code(),
                state.version(),
                state.registryVersion(),
                state.family(),
                state.status(),
                language.of(state.labelFr(), state.labelEn()),
                language.of(state.definitionFr(), state.definitionEn()),
                state.labelFr(),
                state.labelEn(),
                state.definitionFr(),
                state.definitionEn(),
                state.esco(),
                RomeDetails.said(state));
    }
}
