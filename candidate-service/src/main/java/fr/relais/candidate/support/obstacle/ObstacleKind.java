package fr.relais.candidate.support.obstacle;

import java.util.Arrays;
import java.util.Optional;

/** What may stand in the way: a need of help, never its cause. */
public enum ObstacleKind {
    NETWORK,
    MOBILITY,
    /** Not daring to apply, and lack of confidence. */
    SELF_CENSORSHIP,
    CHILDCARE,
    ACCESS_TO_RIGHTS,
    /** Whether care can be reached, not what it would be for. */
    ACCESS_TO_HEALTH,
    HOUSING,
    DIGITAL,
    LANGUAGE,
    FINANCES,
    ADMINISTRATION;

    static Optional<ObstacleKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
