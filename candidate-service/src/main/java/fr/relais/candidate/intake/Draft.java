package fr.relais.candidate.intake;

import fr.relais.candidate.profile.ConsentPurpose;
import fr.relais.candidate.profile.Facts;
import fr.relais.candidate.profile.Person;
import fr.relais.events.HeldCompetency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body that was checked against the registry and the calendar.
 *
 * @param competencies null: nothing said of them
 */
record Draft(
        Person person,
        Facts facts,
        @Nullable List<HeldCompetency> competencies,
        Map<ConsentPurpose, Boolean> consents) {}
