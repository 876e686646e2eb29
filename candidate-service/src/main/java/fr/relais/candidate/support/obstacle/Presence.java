package fr.relais.candidate.support.obstacle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it stands in the way. */
@Schema(name = "ObstacleValue")
public enum Presence {
    YES,
    NO,
    NOT_DISCUSSED
}
