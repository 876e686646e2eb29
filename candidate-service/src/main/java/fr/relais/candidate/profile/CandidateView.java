package fr.relais.candidate.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.events.HeldCompetency;
import fr.relais.events.Mobility;
import fr.relais.events.Place;
import fr.relais.events.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as a caller sees it.
 *
 * @param person left out for those who may not know who it is, and in answers that are kept
 * @param licences null: not stated; empty: none held
 * @param competencies the effective statement of each
 * @param consents by purpose, {@code support} for the person and the counsellors of the portfolio alone; one that is not
 *     named was never given
 * @param publication whether matching is told of the candidate, and why not
 */
public record CandidateView(
        UUID id,

        @Schema(
                description = "For the person, the counsellors of the portfolio and the source that wrote it last; left"
                        + " out for others, and in the answer to a creation with an Idempotency-Key")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Person person,

        @Nullable Place place,
        Mobility mobility,
        @Nullable LocalDate availableFrom,
        List<String> contractTypes,
        List<WorkingTime> workingTimes,
        boolean noNights,
        boolean noWeekends,
        @Nullable List<String> licences,
        List<String> wishedRome,
        List<String> practisedRome,
        String romeVersion,
        List<HeldCompetency> competencies,
        Map<String, Boolean> consents,
        Publication publication,
        Instant createdAt,
        Instant updatedAt) {

    static CandidateView of(Candidate candidate, @Nullable Person person, boolean support, LocalDate today) {
        var facts = candidate.facts();
        return new CandidateView(
                candidate.id(),
                person,
                facts.place(),
                facts.mobility(),
                facts.availableFrom(),
                facts.contractTypes(),
                facts.workingTimes(),
                facts.noNights(),
                facts.noWeekends(),
                facts.licences(),
                facts.wishedRome(),
                facts.practisedRome(),
                facts.romeVersion(),
                candidate.statements().effective(),
                consents(candidate, support),
                Publication.of(candidate, today),
                candidate.createdAt(),
                candidate.updatedAt());
    }

    private static Map<String, Boolean> consents(Candidate candidate, boolean support) {
        var granted = new EnumMap<ConsentPurpose, Boolean>(ConsentPurpose.class);
        candidate.consents().forEach(decision -> granted.put(decision.purpose(), decision.granted()));
        if (!support) {
            granted.remove(ConsentPurpose.SUPPORT);
        }
        var named = new LinkedHashMap<String, Boolean>();
        granted.forEach((purpose, given) -> named.put(purpose.text(), given));
        return named;
    }
}
