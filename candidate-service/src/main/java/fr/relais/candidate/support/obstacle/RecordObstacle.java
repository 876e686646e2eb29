package fr.relais.candidate.support.obstacle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle as it is written. Where {@code value} is not YES, nothing else is said.
 *
 * @param impact required where value is YES
 * @param state the same
 */
@Schema(name = "ObstacleContent")
record RecordObstacle(
        @NotNull Presence value,
        @Nullable Impact impact,
        @Nullable Objective objective,
        @Nullable Progress state,
        @Size(max = 20) @Nullable List<@NotNull HelpService> services,
        @Size(max = 5) @Nullable List<@NotNull SetLimit> limits) {}
