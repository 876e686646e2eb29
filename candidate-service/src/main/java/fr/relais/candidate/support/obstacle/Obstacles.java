package fr.relais.candidate.support.obstacle;

import fr.relais.candidate.profile.ConsentPurpose;
import fr.relais.candidate.profile.ConsentWithdrawn;
import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All obstacles. Every query names who asks: null is the person, who sees all; a structure sees what it wrote. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Obstacles implements PanacheRepositoryBase<Obstacle, UUID> {
    /** Of that person, in the order they were recorded. */
    public List<ObstacleView> of(UUID candidate, @Nullable String structure) {
        return page(candidate, structure, null, Integer.MAX_VALUE).stream()
                .map(Obstacle::view)
                .toList();
    }

    List<Obstacle> page(UUID candidate, @Nullable String structure, @Nullable UUID after, int most) {
        var from = after == null ? new UUID(0, 0) : after;
        var query = structure == null
                ? find("candidateId = ?1 and id > ?2 order by id", candidate, from)
                : find("candidateId = ?1 and id > ?2 and structure = ?3 order by id", candidate, from, structure);
        return query.page(0, most).list();
    }

    Optional<Obstacle> find(UUID candidate, String structure, ObstacleKind kind) {
        return find("candidateId = ?1 and structure = ?2 and kind = ?3", candidate, structure, kind)
                .firstResultOptional();
    }

    Obstacle require(UUID candidate, String structure, ObstacleKind kind) {
        return find(candidate, structure, kind).orElseThrow(() -> Problems.notFound("obstacle"));
    }

    /** Hands over what a structure wrote; where the other has recorded the same kind, its own word stays. */
    public void pass(UUID candidate, String from, String to) {
        var known = page(candidate, to, null, Integer.MAX_VALUE).stream()
                .map(Obstacle::kind)
                .toList();
        for (var obstacle : page(candidate, from, null, Integer.MAX_VALUE)) {
            if (known.contains(obstacle.kind())) {
                delete(obstacle);
            } else {
                obstacle.passTo(to);
            }
        }
    }

    /** What was recorded rests on the consent, and ends with it. */
    void forget(@Observes ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == ConsentPurpose.SUPPORT) {
            delete("candidateId", withdrawn.candidate());
        }
    }
}
