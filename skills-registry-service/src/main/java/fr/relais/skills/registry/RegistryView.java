package fr.relais.skills.registry;

import java.time.LocalDate;
import java.util.Map;

/**
 * The registry at a glance.
 *
 * @param version named by everything that is computed from the registry
 * @param status PROPOSED while the official wording is not public
 * @param counts of competencies, badges, occupations, curatedOccupations, derivedOccupations, bridges (the curated ones),
 *     mobilities (the official ones) and communes, which are always those of now
 */
public record RegistryView(
        String version, String status, LocalDate validFrom, String romeVersion, Map<String, Long> counts) {}
