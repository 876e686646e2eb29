package fr.relais.candidate.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The candidates that sources know by ids of their own. */
@ApplicationScoped
public class SourceLinks implements PanacheRepositoryBase<SourceLink, SourceLink.Key> {
    private final BulkRows rows;

    SourceLinks(BulkRows rows) {
        this.rows = rows;
    }

    public List<SourceLink> of(UUID candidate) {
        return list("candidateId", candidate);
    }

    /** A source's own ids to candidates, as far as they are known. */
    public Map<String, UUID> find(String source, Collection<String> externalIds) {
        var found = new HashMap<String, UUID>();
        getEntityManager()
                .createQuery(
                        "select l.key.externalId, l.candidateId from SourceLink l where l.key.source = :source and"
                                + " l.key.externalId in :externalIds",
                        Object[].class)
                .setParameter("source", source)
                .setParameter("externalIds", externalIds)
                .getResultList()
                .forEach(row -> found.put((String) row[0], (UUID) row[1]));
        return found;
    }

    /** Stores new links, many at once. */
    public void insert(List<SourceLink> links) {
        rows.insert(links, LinkRow.MAPPING);
    }
}
