package fr.relais.candidate.support.obstacle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much it holds the person up. */
@Schema(name = "ObstacleImpact")
public enum Impact {
    STRONG,
    MODERATE,
    WEAK
}
