package fr.relais.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the 30 competencies as one registry version states it.
 *
 * @param code stable code such as {@code SOC-E01}
 * @param version of this competency, from 1
 * @param registryVersion of the registry that holds it
 * @param family SAVOIR, SAVOIR_FAIRE or SAVOIR_ETRE
 * @param status PROPOSED while the official wording is not public, else OFFICIAL
 * @param esco closest ESCO skill, null when there is none
 * @param sources what elsewhere stands for this competency, to map offers by code or label
 */
public record CompetencyState(
        String code,
        long version,
        String registryVersion,
        String family,
        String status,
        String labelFr,
        String labelEn,
        String definitionFr,
        String definitionEn,
        @Nullable EscoLink esco,
        List<SourceTerm> sources) {
    public CompetencyState {
        sources = Lists.orEmpty(sources);
    }

    /** Closest ESCO skill, with how close it is (close, broader, weak). */
    public record EscoLink(String uri, String label, String closeness) {}

    /**
     * A term of another vocabulary.
     *
     * @param scheme FT_SAVOIR_ETRE, ROME_COMPETENCY, or ROME_DETAIL for what stands below one of those
     * @param code its code there; null for a retired label that never had one
     * @param labels every label it was given, newest first
     */
    public record SourceTerm(String scheme, @Nullable String code, List<String> labels) {
        public SourceTerm {
            labels = Lists.orEmpty(labels);
        }
    }
}
