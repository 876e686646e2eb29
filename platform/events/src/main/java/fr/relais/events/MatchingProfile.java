package fr.relais.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that matching is told about a candidate: no name, contact, birth date, address, obstacle or priority public.
 *
 * @param version of this profile, from 1, raised when its published content changes
 * @param minor true from 16 to 17
 * @param competencies at most one entry a code
 * @param availableFrom null when the candidate did not say
 * @param contractTypes wished, as France Travail codes; empty is no wish
 * @param workingTimes wished; empty is no wish
 * @param licences driving licences held; null is not stated, empty is none held
 * @param wishedRome ROME codes of the occupations wished
 * @param practisedRome ROME codes of the occupations exercised
 * @param romeVersion ROME version of both code lists
 */
public record MatchingProfile(
        UUID candidateId,
        long version,
        boolean minor,
        List<HeldCompetency> competencies,
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
        String romeVersion) {
    public MatchingProfile {
        competencies = Lists.orEmpty(competencies);
        mobility = mobility == null ? Mobility.UNSTATED : mobility;
        contractTypes = Lists.orEmpty(contractTypes);
        workingTimes = Lists.orEmpty(workingTimes);
        licences = Lists.orNull(licences);
        wishedRome = Lists.orEmpty(wishedRome);
        practisedRome = Lists.orEmpty(practisedRome);
    }
}
