package fr.relais.candidate.support.commitment;

import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All commitments. */
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<Commitment, UUID> {
    /** Of that person, in the order they were written. */
    public List<CommitmentView> of(UUID candidate) {
        return page(candidate, null, Integer.MAX_VALUE).stream()
                .map(Commitment::view)
                .toList();
    }

    List<Commitment> page(UUID candidate, @Nullable UUID after, int most) {
        return find("candidateId = ?1 and id > ?2 order by id", candidate, after == null ? new UUID(0, 0) : after)
                .page(0, most)
                .list();
    }

    /** One of that person's; else a problem 404. */
    Commitment require(UUID candidate, UUID id) {
        return find("id = ?1 and candidateId = ?2", id, candidate)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("commitment"));
    }
}
