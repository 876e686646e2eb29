package fr.relais.candidate.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The candidates that sources know by ids of their own. */
@ApplicationScoped
public class SourceLinks implements PanacheRepositoryBase<SourceLink, SourceLink.Key> {
    public List<SourceLink> of(UUID candidate) {
        return list("candidateId", candidate);
    }
}
