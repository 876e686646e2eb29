package fr.relais.candidate.support.obstacle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far that is. */
@Schema(name = "ObstacleState")
public enum Progress {
    OPEN,
    IN_PROGRESS,
    LIFTED,
    ABANDONED
}
