package fr.relais.candidate.evidence;

import fr.relais.candidate.access.Writer;
import fr.relais.events.Evidence;
import fr.relais.events.HeldCompetency;
import java.time.Instant;

/**
 * One writer's word on one competency.
 *
 * @param code competency code such as {@code SOC-E01}
 * @param level 0 (only assessed) to 3
 * @param at when this writer first said just this
 */
public record Statement(String code, int level, Evidence evidence, Writer writer, Instant at) {
    /** The same without who and when. */
    public HeldCompetency held() {
        return new HeldCompetency(code, level, evidence);
    }

    /** True when this one holds against the other: stronger evidence, or equal evidence and not older. */
    boolean outweighs(Statement other) {
        var strength = evidence.compareTo(other.evidence);
        return strength > 0 || (strength == 0 && !at.isBefore(other.at));
    }
}
