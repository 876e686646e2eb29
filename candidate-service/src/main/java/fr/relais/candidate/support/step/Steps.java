package fr.relais.candidate.support.step;

import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All steps. */
@ApplicationScoped
public class Steps implements PanacheRepositoryBase<Step, UUID> {
    /** Of that person, in their order. */
    public List<StepView> of(UUID candidate) {
        return inOrder(candidate).stream().map(Step::view).toList();
    }

    List<Step> inOrder(UUID candidate) {
        return list("candidateId = ?1 order by nth, id", candidate);
    }

    /** One of that person's; else a problem 404. */
    Step require(UUID candidate, UUID id) {
        return find("id = ?1 and candidateId = ?2", id, candidate)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("step"));
    }
}
