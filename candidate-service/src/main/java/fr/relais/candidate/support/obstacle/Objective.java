package fr.relais.candidate.support.obstacle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the person and the structure want to reach. */
@Schema(name = "ObstacleObjective")
public enum Objective {
    TAKE_STOCK,
    FIND_A_SOLUTION,
    OBTAIN_A_RIGHT,
    LEARN,
    ADAPT_THE_SEARCH
}
