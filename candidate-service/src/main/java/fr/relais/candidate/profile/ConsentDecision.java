package fr.relais.candidate.profile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One consent given or withdrawn.
 *
 * @param writer who said so, as {@link fr.relais.candidate.access.Writer#text} writes it
 */
@Embeddable
public record ConsentDecision(
        @Enumerated(EnumType.STRING) ConsentPurpose purpose, boolean granted, String writer, Instant decidedAt) {}
