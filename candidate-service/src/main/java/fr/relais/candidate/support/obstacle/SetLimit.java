package fr.relais.candidate.support.obstacle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of limits that the person sets on the own search; the limits themselves stand with the candidate. */
@Schema(name = "ObstacleLimit")
public enum SetLimit {
    MAX_DISTANCE,
    DEPARTEMENTS,
    NO_NIGHTS,
    NO_WEEKENDS,
    PART_TIME
}
