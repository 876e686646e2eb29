package fr.relais.candidate.profile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One consent given or withdrawn.
 *
 * @param wording version of what the person was told
 * @param writer who said so, as {@link fr.relais.candidate.access.Writer#text} writes it
 */
@Embeddable
public record ConsentDecision(
        @Enumerated(EnumType.STRING) ConsentPurpose purpose,
        boolean granted,
        int wording,
        String writer,
        Instant decidedAt) {}
