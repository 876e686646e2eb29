package fr.relais.skills.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version the registry has had.
 *
 * @param validFrom day from which its bundled base holds
 * @param romeVersion ROME version of its occupations' profiles
 * @param madeAt moment from which it was current
 */
record RegistryVersion(String version, String status, LocalDate validFrom, String romeVersion, Instant madeAt) {}
