package fr.relais.candidate.support.obstacle;

import fr.relais.candidate.profile.ConsentPurpose;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What counsellors do with obstacles, each for the own structure. */
@RequestScoped
class ObstacleRecords {
    private final Obstacles obstacles;
    private final Accompaniment accompaniment;

    ObstacleRecords(Obstacles obstacles, Accompaniment accompaniment) {
        this.obstacles = obstacles;
        this.accompaniment = accompaniment;
    }

    /** An obstacle as it is now, and whether it is new. */
    record Written(boolean isNew, Obstacle obstacle) {}

    /** Problems 403, 404 and 412, before the body is read. */
    @Transactional
    void check(UUID candidate, ObstacleKind kind, @Nullable String ifMatch) {
        var structure = accompaniment.structure();
        accompaniment.find(candidate);
        match(obstacles.find(candidate, structure, kind).orElse(null), ifMatch);
    }

    /** Problem 409 without the person's consent, and at 15. */
    @Transactional
    Written put(UUID candidate, ObstacleKind kind, @Nullable String ifMatch, Need said) {
        var structure = accompaniment.structure();
        var locked = accompaniment.lock(candidate);
        accompaniment.requireSixteen(locked);
        if (!locked.grants(ConsentPurpose.SUPPORT)) {
            throw Problems.of(
                    ProblemType.CONFLICT, "NO_CONSENT", "the person has not consented to the purpose support");
        }
        var held = obstacles.find(candidate, structure, kind).orElse(null);
        match(held, ifMatch);
        var obstacle = held == null ? new Obstacle(candidate, structure, kind, accompaniment.now()) : held;
        obstacle.say(said, accompaniment.writer(), accompaniment.now());
        if (held == null) {
            obstacles.persist(obstacle);
        }
        return new Written(held == null, obstacle);
    }

    @Transactional
    void delete(UUID candidate, ObstacleKind kind, @Nullable String ifMatch) {
        var structure = accompaniment.structure();
        accompaniment.lock(candidate);
        var held = obstacles.require(candidate, structure, kind);
        match(held, ifMatch);
        obstacles.delete(held);
    }

    private static void match(@Nullable Obstacle held, @Nullable String ifMatch) {
        if (held == null) {
            Preconditions.matchNothing(ifMatch);
        } else {
            Preconditions.matchIfPresent(ifMatch, held.revision());
        }
    }
}
