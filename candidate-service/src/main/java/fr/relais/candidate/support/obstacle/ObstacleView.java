package fr.relais.candidate.support.obstacle;

import fr.relais.candidate.access.Writer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle as the person and the structure that recorded it see it.
 *
 * @param structure that recorded it, or took it over
 * @param limits kinds of limits it led the person to set; the limits themselves stand with the candidate
 */
public record ObstacleView(
        ObstacleKind kind,
        String structure,
        Presence value,
        @Nullable Impact impact,
        @Nullable Objective objective,
        @Nullable Progress state,
        List<HelpService> services,
        List<SetLimit> limits,
        Writer by,
        Instant recordedAt,
        Instant updatedAt) {}
