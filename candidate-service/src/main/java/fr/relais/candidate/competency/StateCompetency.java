package fr.relais.candidate.competency;

import fr.relais.events.Evidence;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The writer's word on a competency; level 0 (not held) only with evidence ASSESSED. */
record StateCompetency(
        @NotNull @Min(0) @Max(3) Integer level, @NotNull Evidence evidence) {}
