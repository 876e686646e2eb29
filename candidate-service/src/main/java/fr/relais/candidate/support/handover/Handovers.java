package fr.relais.candidate.support.handover;

import fr.relais.candidate.support.portfolio.StructureLeft;
import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All handovers. */
@ApplicationScoped
public class Handovers implements PanacheRepositoryBase<Handover, UUID> {
    /**
     * Of that person, oldest first.
     *
     * @param structure whose counsellor looks; null for the person
     */
    public List<HandoverView> of(UUID candidate, @Nullable String structure) {
        return page(candidate, null, Integer.MAX_VALUE).stream()
                .map(handover -> handover.view(structure))
                .toList();
    }

    List<Handover> page(UUID candidate, @Nullable UUID after, int most) {
        return find("candidateId = ?1 and id > ?2 order by id", candidate, after == null ? new UUID(0, 0) : after)
                .page(0, most)
                .list();
    }

    /** One of that person's; else a problem 404. */
    Handover require(UUID candidate, UUID id) {
        return find("id = ?1 and candidateId = ?2", id, candidate)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("handover"));
    }

    /** Whether that structure waits for the person's answer. */
    boolean isOpen(UUID candidate, String from) {
        return open(candidate, from).isPresent();
    }

    private Optional<Handover> open(UUID candidate, String from) {
        return find("candidateId = ?1 and fromStructure = ?2 and state = ?3", candidate, from, HandoverState.PROPOSED)
                .firstResultOptional();
    }

    /** A structure that was left hands nobody over, also once it is joined again. */
    void withdraw(@Observes StructureLeft left) {
        open(left.candidate(), left.structure()).ifPresent(Handover::withdraw);
    }
}
