package fr.relais.skills.registry;

import java.time.LocalDate;

/**
 * The registry's own data.
 *
 * @param base version of the bundled registry it stands on, such as {@code 2026-1}
 * @param revision number of changes made since, 0 when none
 * @param romeVersion ROME version of the occupations' profiles
 */
public record Edition(String base, int revision, String status, LocalDate validFrom, String romeVersion) {
    /** {@code 2026-1}, or {@code 2026-1.3} after three changes. */
    public String version() {
        return revision == 0 ? base : base + "." + revision;
    }
}
